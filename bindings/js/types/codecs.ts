// Codecs, normalized forms and contexts under --strict; and what the program prints.

import {
  type AnnotatedLlmRequest,
  type AnnotatedLlmResponse,
  type LlmRequest,
  OpenAIChatCodec,
  type RequestCodec,
  type ResponseCodec,
  codecsDecode,
  codecsDetectRequest,
  codecsEncode,
  llmCallExecute,
  registerLlmExecutionIntercept,
  registerLlmSanitizeRequestGuardrail,
  registerSubscriber,
} from "nemo-relay-node";

class Plain implements RequestCodec, ResponseCodec {
  decode(request: LlmRequest): AnnotatedLlmRequest {
    return { messages: [], model: String(request.content) };
  }
  encode(annotated: AnnotatedLlmRequest, original: LlmRequest): LlmRequest {
    return { headers: original.headers, content: annotated.model ?? null };
  }
  decodeResponse(response: string): AnnotatedLlmResponse {
    return { message: response };
  }
}

const content = { messages: [{ role: "user", content: "u" }], n: 3 };

async function program(): Promise<void> {
  const annotated = codecsDecode(new OpenAIChatCodec(), { headers: {}, content });
  const kept: number = annotated.api_specific?.n ?? content.n;
  console.log(kept);

  const changed = codecsEncode("openai_chat", { ...annotated, model: "n" }, { headers: {}, content });
  const { model } = changed.content as unknown as { model: string };
  console.log(model);

  registerLlmExecutionIntercept("it", 1, async (request, next, context, _name, signal?: AbortSignal) => {
    const codec = context.resolveRequestCodec();
    const response: unknown = await next(request);
    console.log(response);
    console.log(context.requestCodec?.kind, context.requestCodec?.id);
    if (signal?.aborted || codec === null) throw new Error("no codec");
    return { response };
  });
  registerLlmSanitizeRequestGuardrail("it", 1, (request, context) => (context.resolveCodec() ? request : null));
  registerSubscriber("it", () => undefined);
  const codec = new Plain();
  await llmCallExecute<string>("m", { headers: {}, content: "c" }, () => "hi", null, 0, null, null, null, codec, codec);
  const detected: string | null = codecsDetectRequest(content);
  console.log(detected);
}

void program();
