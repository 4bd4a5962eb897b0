/** Any other address: the error page says so, in the frame and theme of the one who asks. */
import { json } from "@remix-run/node";

export function loader(): never {
  throw json(null, { status: 404 });
}

export default function NothingHere() {
  return null;
}
