/** The space bar as the button of a walkie-talkie, while no field or button has the focus. */
import { useEffect } from "react";

const USES_SPACE = "input, textarea, select, button, a, summary, dialog, [contenteditable], [role='tab']";

/** Calls `press` when the space bar goes down and `letGo` when it comes up. */
export function usePushKey(isOn: boolean, press: () => void, letGo: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    let isDown = false;
    function down(event: KeyboardEvent) {
      if (event.code !== "Space" || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest(USES_SPACE) !== null) return;
      event.preventDefault();
      if (isDown) return;
      isDown = true;
      press();
    }
    function up(event: KeyboardEvent) {
      if (event.code !== "Space" || !isDown) return;
      isDown = false;
      letGo();
    }
    window.addEventListener("keydown", down);
    window.addEventListener("keyup", up);
    return () => {
      window.removeEventListener("keydown", down);
      window.removeEventListener("keyup", up);
    };
  }, [isOn, press, letGo]);
}
