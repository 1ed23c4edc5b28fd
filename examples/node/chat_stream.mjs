// A streamed chat with nothing but fetch. The provider is a server in this program, so that no account is needed.
import { createServer } from "node:http";
import {
  flushSubscribers,
  llmStreamCallExecute,
  LlmRequest,
  registerSubscriber,
  ScopeType,
  withScope,
} from "nemo-relay-node";

const head = { id: "chat_1", object: "chat.completion.chunk", created: 1760000000, model: "gpt-x" };
const words = ["Relays ", "pass ", "batons."];
const provider = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { "content-type": "text/event-stream" });
  for (const content of words) {
    const choices = [{ index: 0, delta: { role: "assistant", content }, finish_reason: null }];
    response.write(`data: ${JSON.stringify({ ...head, choices })}\n\n`);
  }
  const usage = { prompt_tokens: 12, completion_tokens: 5, total_tokens: 17 };
  const choices = [{ index: 0, delta: {}, finish_reason: "stop" }];
  response.end(`data: ${JSON.stringify({ ...head, choices, usage })}\n\ndata: [DONE]\n\n`);
});

async function* send(url, { headers, content }, signal) {
  const response = await fetch(url, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(content),
    signal,
  });
  let rest = "";
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop();
    for (const line of lines) {
      if (line.startsWith("data: ") && line !== "data: [DONE]") yield JSON.parse(line.slice("data: ".length));
    }
  }
}

registerSubscriber("show", (event) => {
  if (event.category !== "llm" || event.scope_category !== "end") return;
  const { message, usage } = event.category_profile.annotated_response;
  console.log("seen:", message, usage.total_tokens, "tokens");
});

await new Promise((listening) => provider.listen(0, "127.0.0.1", listening));
const url = `http://127.0.0.1:${provider.address().port}/v1/chat/completions`;
const messages = [{ role: "user", content: "What do relays do?" }];
await withScope("chat", ScopeType.Agent, async () => {
  const stream = await llmStreamCallExecute(
    "openai",
    new LlmRequest({}, { model: "gpt-x", messages, stream: true }),
    (request, signal) => send(url, request, signal),
    ...new Array(7).fill(null), // what is left out, from the collector to the name of the model
    "openai_chat", // the codec of the request
    "openai_chat", // and that of the response, which puts the chunks together for the end event
  );
  for await (const { choices } of stream) {
    if (choices[0].delta.content) console.log(choices[0].delta.content);
  }
});
await flushSubscribers();
provider.close();
