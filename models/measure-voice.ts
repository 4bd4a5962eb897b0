/**
 * Prints what MODELS.md quotes about the voice: the share of lines by source, what
 * the guard stopped, and times. `node --import tsx models/measure-voice.ts`
 */
import { benchVoice } from "./bench";
import { type BundledVoiceEvent, createBundledVoice, createEncoders } from "./index";
import { scriptedOrders } from "./testing/scripted-orders";

const ORDERS = 300;
const never = new AbortController().signal;

const counts = new Map<string, number>();
const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
const encoders = createEncoders();
const bundled = createBundledVoice({
  selector: encoders.selector,
  log: (event: BundledVoiceEvent) => {
    if (event.event === "line-said") count(`said: ${event.source}`);
    if (event.event === "guard-stopped") count(`stopped: ${event.source}, ${event.rule}`);
    if (event.event === "no-line-passed") count(`no line passed: ${event.rule}`);
  },
});
await Promise.all([bundled.settled(), encoders.settled()]);
const orders = scriptedOrders(ORDERS);
for (const order of orders) await bundled.voice.speak(order, never);
await Promise.all([bundled.close(), encoders.close()]);
console.log(
  `${orders.length} orders, model ${bundled.health().status === "failed" ? "closed" : bundled.health().status}`,
);
for (const [name, times] of [...counts].sort()) console.log(`${name}: ${times}`);
console.log(JSON.stringify(await benchVoice(), null, 1));
