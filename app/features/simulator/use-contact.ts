/**
 * A contact, live: the view of it and what the agent can do. One socket for as
 * long as the page is there.
 */
import {
  type Dispatch,
  type MutableRefObject,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
} from "react";
import { PROTOCOL_VERSION } from "#training/simulation/protocol";
import { ContactSocket } from "./contact-socket";
import {
  type Command,
  type ContactAction,
  type ContactView,
  firstUnseen,
  NO_CONTACT,
  nextView,
} from "./contact-view";
import type { Kept } from "./kept-contact";
import { useKept } from "./use-kept";

/** A typing sign is sent at most this often. */
const TYPING_EVERY_IN_MS = 3000;

type WithoutEnvelope<Each> = Each extends Command ? Omit<Each, "v" | "clientId"> : never;
/** A command as the components give it. */
export type Order = WithoutEnvelope<Command>;

export type Contact = {
  readonly view: ContactView;
  /** The line being written. */
  readonly draft: string;
  readonly setDraft: (draft: string) => void;
  /** The wrap-up note being written. */
  readonly note: string;
  readonly setNote: (note: string) => void;
  /** Sends a command and returns its clientId. */
  readonly send: (order: Order) => string;
  readonly typing: () => void;
  /** On the phone: the customer's line with this number has been read out to its end. */
  readonly heard: (line: number) => void;
  /** Connects again after another window took over. */
  readonly takeBack: () => void;
  readonly readProblem: () => void;
  readonly closeArticle: () => void;
};

export function useContact(attemptId: string): Contact {
  const [view, dispatch] = useReducer(nextView, NO_CONTACT);
  const latest = useRef(view);
  latest.current = view;
  const socket = useRef<ContactSocket>();
  const kept = useKept(attemptId, view.waiting, view.returned);

  const { read } = kept;
  useEffect(() => {
    const { waiting } = read();
    for (const command of waiting) dispatch({ type: "sent", command });
    const live = socketFor(attemptId, waiting, { latest, dispatch });
    socket.current = live;
    const connect = () => live.connect();
    connect();
    // Without this the browser would hold a dead socket for open, and lines would seem to be on their way for minutes.
    const drop = () => live.drop();
    window.addEventListener("online", connect);
    window.addEventListener("offline", drop);
    return () => {
      window.removeEventListener("online", connect);
      window.removeEventListener("offline", drop);
      live.close();
    };
  }, [attemptId, read]);

  const send = useCallback((order: Order) => {
    const command: Command = { ...order, v: PROTOCOL_VERSION, clientId: newClientId() };
    dispatch({ type: "sent", command });
    socket.current?.command(command);
    return command.clientId;
  }, []);

  const typing = useThrottled(useCallback(() => socket.current?.typing(), []));
  const heard = useCallback((line: number) => socket.current?.heard(line), []);
  const actions = useMemo(
    () => ({
      takeBack: () => {
        dispatch({ type: "connection", connection: "connecting" });
        socket.current?.connect();
      },
      readProblem: () => dispatch({ type: "problem-read" }),
      closeArticle: () => dispatch({ type: "article-closed" }),
    }),
    [],
  );

  const { draft, setDraft, note, setNote } = kept;
  return { view, draft, setDraft, note, setNote, send, typing, heard, ...actions };
}

type Ends = { latest: MutableRefObject<ContactView>; dispatch: Dispatch<ContactAction> };

function socketFor(attemptId: string, waiting: Kept["waiting"], { latest, dispatch }: Ends): ContactSocket {
  return new ContactSocket(
    {
      attemptId,
      open: () => new WebSocket(`${window.location.origin.replace(/^http/, "ws")}/ws`),
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      firstUnseen: () => firstUnseen(latest.current),
      onFrame: (frame) => dispatch({ type: "received", frame, at: Date.now() }),
      onConnection: (connection) => dispatch({ type: "connection", connection }),
    },
    waiting,
  );
}

/** 128 random bits in hexadecimal; unlike crypto.randomUUID it also works over plain HTTP in a site's own network. */
function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function useThrottled(run: () => void): () => void {
  const last = useRef(Number.NEGATIVE_INFINITY);
  return useCallback(() => {
    if (Date.now() - last.current < TYPING_EVERY_IN_MS) return;
    last.current = Date.now();
    run();
  }, [run]);
}
