/** A hidden field with the browser's time zone, so that the first page after signing in shows times in it. */
import { useEffect, useState } from "react";

export function TimeZoneField() {
  const [timeZone, setTimeZone] = useState("");
  useEffect(() => setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone ?? ""), []);
  return <input type="hidden" name="timeZone" value={timeZone} />;
}
