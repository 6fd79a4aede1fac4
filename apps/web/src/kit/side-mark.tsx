import { useWords } from "./preferences.tsx";

/** The letter of a side in its own shape: left in a square, right in a circle. */
export function SideMark({ side }: { side: "left" | "right" }) {
  const { t } = useWords();
  return (
    <>
      <i className={`side ${side}`} aria-hidden="true">
        {t(`app.side.${side}.letter`)}
      </i>
      <span className="vh">{t(`app.side.${side}`)}</span>
    </>
  );
}
