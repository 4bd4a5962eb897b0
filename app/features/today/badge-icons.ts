/** The icons that a badge can name (training/learning/badge.ts). */
import {
  Award,
  BookOpen,
  CheckCheck,
  Compass,
  Ear,
  Flame,
  Handshake,
  HeartHandshake,
  KeyRound,
  Lightbulb,
  type LucideIcon,
  Mountain,
  ShieldCheck,
  Sprout,
  Star,
  Target,
  Timer,
} from "lucide-react";

const ICONS: Readonly<Record<string, LucideIcon>> = {
  award: Award,
  "book-open": BookOpen,
  "check-check": CheckCheck,
  compass: Compass,
  ear: Ear,
  flame: Flame,
  handshake: Handshake,
  "heart-handshake": HeartHandshake,
  "key-round": KeyRound,
  lightbulb: Lightbulb,
  mountain: Mountain,
  "shield-check": ShieldCheck,
  sprout: Sprout,
  star: Star,
  target: Target,
  timer: Timer,
};

/** The icon of this name; a plain medal for one that is not known. */
export function badgeIcon(name: string): LucideIcon {
  return ICONS[name] ?? Award;
}
