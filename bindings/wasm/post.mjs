// One request of an exporter over `fetch`.

/** The most of an answer that is read. */
const ANSWER_BYTES = 64 * 1024;

/** The largest body that a browser carries on when the page has gone; it allows 64 KiB for all requests together. */
const KEEPALIVE_LENGTH = 30_000;

/** Sends a request; fails where there is no answer. Redirects are answers, for they are not followed. */
export async function post({ url, headers, body, timeout_millis: timeoutMillis }) {
  const ended = new AbortController();
  // A signal with a time of its own would be kept, with all that it was made in, until that is over.
  const timer = setTimeout(() => ended.abort(new DOMException("no answer in time", "TimeoutError")), timeoutMillis);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers,
      body,
      cache: "no-store",
      credentials: "omit",
      keepalive: body.length <= KEEPALIVE_LENGTH,
      redirect: "manual",
      referrerPolicy: "no-referrer",
      signal: ended.signal,
    });
    const status = response.type === "opaqueredirect" ? 302 : response.status;
    return { status, retryAfter: retryAfter(response.headers.get("retry-after")), body: await beginning(response) };
  } finally {
    clearTimeout(timer);
  }
}

/** `Retry-After` in milliseconds from now: a number of seconds, or a date. */
function retryAfter(text) {
  if (text === null) return undefined;
  const millis = /^[0-9]+$/.test(text.trim()) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(millis) ? undefined : Math.min(Math.max(millis, 0), 0xffffffff);
}

async function beginning(response) {
  const reader = response.body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder();
  let text = "";
  for (let bytes = 0; bytes < ANSWER_BYTES; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return text;
}
