// What a managed call costs in Node.js, over the bare call measured in the same rounds.
//   node bench.mjs [--json]
// Every case and its bare twin alternate in rounds; the figure is the difference of their fastest rounds, the noise is
// how far the median round lies above the fastest.
import { createRequire } from 'node:module'

// Unlike `import`, `require` finds a package by NODE_PATH.
const {
  deregisterLlmStreamExecutionIntercept,
  deregisterSubscriber,
  deregisterToolExecutionIntercept,
  deregisterToolRequestIntercept,
  event,
  flushSubscribers,
  llmCallExecute,
  LlmRequest,
  llmStreamCallExecute,
  popScope,
  pushScope,
  registerLlmStreamExecutionIntercept,
  registerSubscriber,
  registerToolExecutionIntercept,
  registerToolRequestIntercept,
  ScopeType,
  toolCallExecute,
} = createRequire(import.meta.url)('nemo-relay-node')

const ROUNDS = 25
const CALLS = 2000
const ARGS = { query: 'x'.repeat(150), limit: 10, tags: ['a', 'b'] }

const tool = async (args) => args
const rewrite = (name, args) => args
const passOn = async (context, next) => next(context.args)

async function bare() {
  for (let i = 0; i < CALLS; i++) await tool(ARGS)
}

async function bareChain() {
  for (let i = 0; i < CALLS; i++) {
    let args = ARGS
    for (let j = 0; j < 4; j++) args = rewrite('tool', args)
    let run = async (inner) => tool(inner)
    for (let j = 0; j < 4; j++) {
      const inner = run
      run = async (value) => inner(value)
    }
    await run(args)
  }
}

async function managed() {
  for (let i = 0; i < CALLS; i++) await toolCallExecute('tool', ARGS, tool)
}

async function pushPop() {
  for (let i = 0; i < CALLS; i++) popScope(pushScope('scope', ScopeType.Function))
}

async function mark() {
  for (let i = 0; i < CALLS; i++) event('mark', null, ARGS)
}

async function nothing() {
  for (let i = 0; i < CALLS; i++);
}

const REQUEST = new LlmRequest({ accept: 'application/json' }, { model: 'm', messages: [ARGS] })
const model = async () => ARGS

async function bareModel() {
  for (let i = 0; i < CALLS; i++) await model(REQUEST)
}

async function managedModel() {
  for (let i = 0; i < CALLS; i++) await llmCallExecute('model', REQUEST, model)
}

async function* chunks() {
  for (let i = 0; i < CALLS; i++) yield ARGS
}

async function* sameChunks(stream) {
  for await (const chunk of stream) yield chunk
}

async function bareStream() {
  for await (const chunk of chunks(REQUEST));
}

async function bareThree() {
  for await (const chunk of sameChunks(sameChunks(sameChunks(chunks(REQUEST)))));
}

async function managedStream() {
  for await (const chunk of await llmStreamCallExecute('model', REQUEST, chunks));
}

const withNothing = () => async () => {}

const withSubscriber = () => {
  registerSubscriber('bench', () => {})
  return async () => {
    await flushSubscribers()
    deregisterSubscriber('bench')
  }
}

const withNine = () => {
  for (let i = 0; i < 4; i++) {
    registerToolRequestIntercept(`rewrite-${i}`, i, false, rewrite)
    registerToolExecutionIntercept(`wrap-${i}`, i, passOn)
  }
  return async () => {
    for (let i = 0; i < 4; i++) {
      deregisterToolRequestIntercept(`rewrite-${i}`)
      deregisterToolExecutionIntercept(`wrap-${i}`)
    }
  }
}

const withThree = () => {
  for (let i = 0; i < 3; i++) {
    registerLlmStreamExecutionIntercept(`stream-${i}`, i, async (request, next) => sameChunks(await next(request)))
  }
  return async () => {
    for (let i = 0; i < 3; i++) deregisterLlmStreamExecutionIntercept(`stream-${i}`)
  }
}

const CASES = [
  ['tool call, nobody listens', managed, bare, withNothing],
  ['tool call, one subscriber', managed, bare, withSubscriber],
  ['tool call, nine callbacks', managed, bareChain, withNine],
  ['model call, nobody listens', managedModel, bareModel, withNothing],
  ['model call, one subscriber', managedModel, bareModel, withSubscriber],
  ['stream chunk, nobody listens', managedStream, bareStream, withNothing],
  ['stream chunk, three intercepts', managedStream, bareThree, withThree],
  ['stream chunk, one subscriber', managedStream, bareStream, withSubscriber],
  ['scope push + pop, nobody listens', pushPop, nothing, withNothing],
  ['scope push + pop, one subscriber', pushPop, nothing, withSubscriber],
  ['mark, one subscriber', mark, nothing, withSubscriber],
]

async function micros(body) {
  const began = process.hrtime.bigint()
  await body()
  return Number(process.hrtime.bigint() - began) / 1000 / CALLS
}

async function measure(body, baseline, setup) {
  const ours = []
  const theirs = []
  for (let round = 0; round < ROUNDS; round++) {
    theirs.push(await micros(baseline))
    const undo = setup()
    ours.push(await micros(body))
    await undo()
  }
  const best = Math.min(...ours)
  const base = Math.min(...theirs)
  const median = ours.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]
  return { bare_us: base, relay_us: best, over_us: best - base, noise_us: median - best }
}

await measure(managed, bare, withNothing)
const results = {}
for (const [name, ...rest] of CASES) results[name] = await measure(...rest)

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ node: results }))
} else {
  const row = (name, ...cells) => console.log(name.padEnd(36) + cells.map((cell) => String(cell).padStart(9)).join(''))
  row(`Node.js ${process.version}`, 'bare', 'relay', 'over', 'noise', `   µs, fastest of ${ROUNDS} rounds of ${CALLS}`)
  for (const [name, r] of Object.entries(results)) {
    row(name, ...[r.bare_us, r.relay_us, r.over_us, r.noise_us].map((value) => value.toFixed(2)))
  }
}
