export function App() {
  return <main>Hipfirst</main>;
}
