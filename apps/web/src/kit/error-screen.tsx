import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/**
 * Catches what no screen expected. The record on disk is not touched, and the words stand here because the catalogue
 * itself may be what failed.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    return this.state.failed ? <ErrorScreen /> : this.props.children;
  }
}

const texts = {
  en: {
    title: "This screen stopped working",
    text: "Your record is safe on this device. Load the app again to go on where you were.",
    again: "Load again",
  },
  es: {
    title: "Esta pantalla ha dejado de funcionar",
    text: "Tu registro está a salvo en este dispositivo. Vuelve a cargar la aplicación para seguir donde estabas.",
    again: "Cargar de nuevo",
  },
} as const;

function ErrorScreen() {
  const { title, text, again } = texts[document.documentElement.lang === "es" ? "es" : "en"];
  return (
    <main className="step alone">
      <div className="do">
        <h1>{title}</h1>
        <p className="lead">{text}</p>
        <p>
          <button type="button" className="btn big" onClick={() => location.assign("/")}>
            {again}
          </button>
        </p>
      </div>
    </main>
  );
}
