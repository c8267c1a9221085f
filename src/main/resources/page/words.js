// Figures and times for people.

const whole = new Intl.NumberFormat("en");
const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur", "ps", "ckb", "yi"]);

export const count = (number) => whole.format(number ?? 0);

/** A rate a second; small ones a minute or an hour, so that a slow stream still shows. */
export function rate(each) {
  if (!each || each <= 0) return "0";
  if (each >= 99.5) return count(Math.round(each)) + "/s";
  if (each >= 0.95) return each.toFixed(1) + "/s";
  if (each * 60 >= 0.95) return (each * 60).toFixed(each * 60 >= 9.95 ? 0 : 1) + "/min";
  return Math.max(1, Math.round(each * 3600)) + "/h";
}

export function millis(value) {
  if (value === null || value === undefined) return "–";
  if (value < 1000) return Math.round(value) + " ms";
  if (value < 60_000) return (value / 1000).toFixed(1) + " s";
  if (value < 3_600_000) return (value / 60_000).toFixed(1) + " min";
  return (value / 3_600_000).toFixed(1) + " h";
}

export function ago(at, now = Date.now()) {
  const seconds = Math.max(0, (now - at) / 1000);
  if (seconds < 10) return "just now";
  if (seconds < 60) return `${Math.floor(seconds / 10) * 10} s ago`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
  if (seconds < 172_800) return `${Math.floor(seconds / 3600)} h ago`;
  return `${Math.floor(seconds / 86_400)} days ago`;
}

export const clock = (at) => new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
export const moment = (at) => new Date(at).toISOString().replace("T", " ").slice(0, 19) + " UTC";
export const percent = (share) => (share === null ? "–" : (share * 100).toFixed(share > 0 && share < 0.0995 ? 1 : 0) + " %");
export const plain = (name) => name.toLowerCase().replaceAll("_", " ");

/** The direction of a text in this language; in doubt its letters tell. */
export const direction = (language) => (RIGHT_TO_LEFT.has((language ?? "").split("-")[0]) ? "rtl" : "auto");

/** An address that is safe to follow, or null. */
export function link(address) {
  try {
    const url = new URL(address);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}
