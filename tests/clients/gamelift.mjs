// What every scenario starts from: a client that speaks the protocol under test, and the control API beside it.
import assert from 'node:assert/strict';
import { GameLiftClient } from '@aws-sdk/client-gamelift';
import { AwsSmithyRpcV2CborProtocol } from '@aws-sdk/core/protocols';

const url = process.env.GAMELIFT_URL ?? 'http://127.0.0.1:3001';
export const manualUrl = process.env.GAMELIFT_MANUAL_URL ?? 'http://127.0.0.1:3002';
export const protocol = process.env.GAMELIFT_PROTOCOL ?? 'json';

export function makeClient(overrides = {}) {
  return new GameLiftClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'scenario', secretAccessKey: 'secret' },
    maxAttempts: 1,
    ...(protocol === 'cbor' ? { protocol: AwsSmithyRpcV2CborProtocol } : {}),
    ...overrides,
  });
}

/** Calls the control API of a simulator; answers its JSON, fails on anything but 200. */
export const makeControl = (simulator) => async (method, path, body) => {
  const answer = await fetch(`${simulator}/_sim${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  assert.equal(answer.status, 200, `${method} /_sim${path}: ${text}`);
  return JSON.parse(text);
};

export const control = makeControl(url);

/** Asserts that a call is refused with one of the SDK's classes, and answers the error. */
export async function refused(call, kind, message) {
  const error = await call.then(
    () => assert.fail(`expected ${kind.name ?? kind}`),
    (thrown) => thrown,
  );
  if (typeof kind === 'string') assert.equal(error.name, kind, error.message);
  else assert.ok(error instanceof kind, `expected ${kind.name}, got ${error.name}: ${error.message}`);
  if (message) assert.match(error.message, message);
  return error;
}

let made = 0;

/** A text that no other scenario uses. */
export function unique(prefix) {
  made += 1;
  return `${prefix}-${process.pid}-${made}`;
}

export async function collect(pages) {
  const all = [];
  for await (const page of pages) all.push(page);
  return all;
}
