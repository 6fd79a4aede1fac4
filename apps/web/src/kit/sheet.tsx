import { type ReactNode, useEffect, useId, useRef } from "react";

interface SheetProps {
  readonly title: string;
  readonly summary?: ReactNode;
  readonly children: ReactNode;
  /** Absent: the sheet asks something that must be answered and does not close by Escape. */
  readonly onClose?: () => void;
}

/** A native modal dialog: focus stays inside, Escape closes where closing is allowed. */
export function Sheet({ title, summary, children, onClose }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id={titleId} tabIndex={-1}>
        {title}
      </h2>
      {summary ? <p className="sum">{summary}</p> : <div className="sum" />}
      {children}
    </dialog>
  );
}
