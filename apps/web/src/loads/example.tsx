import type { Person } from "@hipfirst/body";
import { Link } from "wouter";
import { useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";

/** Says that the picture is not of this person's size, and where to change that. */
export function Example({ person }: { person: Person }) {
  const { t, locale } = useWords();
  const number = new Intl.NumberFormat(locale);
  return (
    <p className="card row example">
      <Shape name="open" />
      <span>
        {t("loads.example", { mass: number.format(person.massKg), height: number.format(person.heightM) })}{" "}
        <Link href="/about">{t("loads.example.door")}</Link>
      </span>
    </p>
  );
}
