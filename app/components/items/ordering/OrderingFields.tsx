/**
 * Ordering: each element has its place in a list to choose from, and arrows. With
 * the page's script the rows move at once; without it the places are sent as they
 * were chosen.
 */
import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import type { OrderingFace } from "#training/assessment/index";
import { classes } from "../../ui/classes";
import { Select } from "../../ui/Select";
import { InlineText } from "../InlineText";
import { StemFieldset } from "../Stem";
import { useHydrated } from "../use-hydrated";
import { moved } from "./moved";

export function OrderingFields({ face }: { face: OrderingFace }) {
  const [order, setOrder] = useState(face.elements);
  const [said, setSaid] = useState("");
  const isHydrated = useHydrated();
  const id = useId();
  const usedControl = useRef<string>();

  // A row that moves in the page loses the focus; whoever moves it by keyboard goes on from there.
  useEffect(() => {
    if (order !== face.elements && usedControl.current !== undefined)
      document.getElementById(usedControl.current)?.focus();
  }, [order, face.elements]);

  function move(from: number, to: number, control: string) {
    const element = order[from];
    if (element === undefined || to < 0 || to >= order.length) return;
    usedControl.current = control;
    setOrder(moved(order, from, to));
    setSaid(`${element.text}: now number ${to + 1} of ${order.length}.`);
  }

  return (
    <StemFieldset text={face.stem} hint="Number 1 comes first.">
      <ol className="flex flex-col gap-2">
        {order.map((element, index) => (
          <li
            key={element.code}
            className="flex items-center gap-3 rounded-md border border-line bg-sheet px-3 py-2"
          >
            <Select
              id={`${id}-${element.code}-place`}
              name={`place-${element.code}`}
              aria-label={`Place of: ${element.text}`}
              value={String(index + 1)}
              onChange={(event) => move(index, Number(event.currentTarget.value) - 1, event.currentTarget.id)}
              className="w-20 shrink-0"
              options={order.map((_, place) => ({ value: String(place + 1), label: String(place + 1) }))}
            />
            <span className="min-w-0 flex-1">
              <InlineText text={element.text} />
            </span>
            <span className="flex shrink-0 flex-col sm:flex-row">
              <MoveButton
                id={`${id}-${element.code}-up`}
                way="up"
                text={element.text}
                isShown={isHydrated}
                isLast={index === 0}
                onMove={(button) => move(index, index - 1, button)}
              />
              <MoveButton
                id={`${id}-${element.code}-down`}
                way="down"
                text={element.text}
                isShown={isHydrated}
                isLast={index === order.length - 1}
                onMove={(button) => move(index, index + 1, button)}
              />
            </span>
          </li>
        ))}
      </ol>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </StemFieldset>
  );
}

type MoveButtonProps = {
  id: string;
  way: "up" | "down";
  text: string;
  isShown: boolean;
  isLast: boolean;
  onMove: (id: string) => void;
};

function MoveButton({ id, way, text, isShown, isLast, onMove }: MoveButtonProps) {
  const Arrow = way === "up" ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      id={id}
      aria-label={`Move ${way}: ${text}`}
      aria-disabled={isLast || undefined}
      onClick={() => onMove(id)}
      className={classes(
        "flex size-9 shrink-0 items-center justify-center rounded-md border border-transparent hover:bg-ink/6 aria-disabled:text-line-strong",
        !isShown && "invisible",
      )}
    >
      <Arrow aria-hidden className="size-5" />
    </button>
  );
}
