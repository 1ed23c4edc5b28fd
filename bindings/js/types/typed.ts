// What the compiler infers from codecs, under --strict; and what the program prints.

import { LlmRequest, ScopeType, registerSubscriber, toolCallExecute, withScope } from "nemo-relay-node";
import {
  type Codec,
  JsonPassthrough,
  type ToolExecutionResult,
  type TypedLlmStream,
  typedLlmExecute,
  typedLlmStreamExecute,
  typedToolExecute,
} from "nemo-relay-node/typed";

class Point {
  constructor(
    readonly x: number,
    readonly y: number,
  ) {}
}

class PointCodec implements Codec<Point> {
  toJson(point: Point) {
    return [point.x, point.y];
  }
  fromJson([x, y]: [number, number]) {
    return new Point(x, y);
  }
}

const dates: Codec<Date> = { toJson: (date) => date.toISOString(), fromJson: (text: string) => new Date(text) };
const points = new PointCodec();

async function program(): Promise<void> {
  const moved: Point = await typedToolExecute("move", new Point(1, 2), ({ x, y }) => new Point(y, x), points, points);
  console.log(moved.x, moved.y);

  const noted: ToolExecutionResult<Date> = await typedToolExecute(
    "when",
    new Point(0, 0),
    async () => ({ result: new Date(0), annotation: { source: "clock" } }),
    points,
    dates,
    { toolCallId: "c1", signal: new AbortController().signal },
  );
  console.log(noted.result.getTime(), JSON.stringify(noted.annotation));

  const request = new LlmRequest({}, { prompt: "hi" });
  const answer: Date = await typedLlmExecute("model", request, () => new Date(1), dates, { modelName: "small" });
  console.log(answer.getTime());

  const collected: Point[] = [];
  const stream: TypedLlmStream<Point> = await typedLlmStreamExecute(
    "model",
    request,
    async function* () {
      yield new Point(3, 4);
    },
    (chunk) => void collected.push(chunk),
    () => new Date(2),
    points,
    dates,
  );
  for await (const { x } of stream) console.log(x, collected.length);

  const plain: number = await typedToolExecute("plain", { a: 1 }, ({ a }) => a + 1, new JsonPassthrough<{ a: number }>(), new JsonPassthrough<number>());
  console.log(plain);

  const untyped: string = await withScope("agent", ScopeType.Agent, () => toolCallExecute("echo", "a", (args: string) => args));
  console.log(untyped);
}

export async function refused(): Promise<void> {
  // @ts-expect-error: the arguments are no Point
  await typedToolExecute("move", { x: 1 }, (point: Point) => point, points, points);
  // @ts-expect-error: the result is no Date
  await typedToolExecute("move", new Point(1, 2), (point: Point) => point, points, dates);
  // @ts-expect-error: what comes is a Date
  const text: string = await typedLlmExecute("model", new LlmRequest({}, null), () => new Date(1), dates);
  // @ts-expect-error: there is no such option
  await typedLlmExecute("model", new LlmRequest({}, text), () => new Date(1), dates, { modelname: "small" });
  // @ts-expect-error: a codec has two methods
  await typedLlmExecute("model", new LlmRequest({}, null), () => new Date(1), { toJson: (date: Date) => date.getTime() });
  // @ts-expect-error: a subscriber is a function
  registerSubscriber("name", 1);
}

void program();
