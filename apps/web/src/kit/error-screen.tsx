import type { Speaker } from "@hipfirst/words/speaker";
import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/**
 * Catches what no screen expected. The record on disk is not touched, in the words of the language last
 * loaded.
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

/** Said while no language is loaded: its loading may be what failed. */
let texts = {
  title: "This screen stopped working",
  text: "Your record is safe on this device. Load the app again to go on where you were.",
  again: "Load again",
};

/** From now on the words of this language are used when something stops working. */
export function speakWhenStopped({ say }: Speaker): void {
  texts = { title: say("app.stopped.title"), text: say("app.stopped.text"), again: say("app.stopped.again") };
}

function ErrorScreen() {
  const { title, text, again } = texts;
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
