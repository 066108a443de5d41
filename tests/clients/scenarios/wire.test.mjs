// What a client meets on the wire when things go wrong, with the SDK's own retries.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import {
  CreateGameSessionCommand, DescribeGameSessionsCommand, InternalServiceException, ListBuildsCommand,
  paginateDescribeGameSessions,
} from '@aws-sdk/client-gamelift';
import { collect, control, makeClient, refused, unique } from '../gamelift.mjs';

const client = makeClient();
const patient = makeClient({ maxAttempts: 3 });
const inject = (fault) => control('POST', '/faults', fault);
const calls = async (operation) =>
  (await control('GET', '/calls')).calls.filter((call) => call.operation === operation)
    .reduce((sum, call) => sum + call.count, 0);
const describe = (through) => through.send(new DescribeGameSessionsCommand({ FleetId: 'fleet-tiny' }));

afterEach(() => control('DELETE', '/faults'));

test('throttling is retried by the SDK until it passes', async () => {
  await inject({ kind: 'throttle', operation: 'DescribeGameSessions', count: 2 });

  const answer = await describe(patient);

  assert.equal(answer.$metadata.attempts, 3);
});

test('throttling without retries is an error of the service', async () => {
  await inject({ kind: 'throttle', operation: 'DescribeGameSessions' });

  const error = await refused(describe(client), 'ThrottlingException', /^Rate exceeded$/);

  assert.equal(error.$metadata.httpStatusCode, 400);
  assert.match(error.$metadata.requestId, /^[0-9a-f-]{36}$/);
});

test('a failure of the service has its class and is retried', async () => {
  await inject({ kind: 'error', operation: 'DescribeGameSessions', count: 3 });

  const error = await refused(describe(patient), InternalServiceException);

  assert.equal(error.$fault, 'server');
  assert.equal(error.$metadata.httpStatusCode, 500);
  assert.equal(error.$metadata.attempts, 3);
});

test('a lost answer and a token make one session, not two', async () => {
  const IdempotencyToken = unique('token');
  const before = await calls('CreateGameSession');
  await inject({ kind: 'dropAnswer', operation: 'CreateGameSession', count: 1 });

  const { GameSession } = await patient.send(new CreateGameSessionCommand({
    FleetId: 'fleet-main', MaximumPlayerSessionCount: 2, IdempotencyToken,
  }));

  assert.equal(await calls('CreateGameSession'), before + 2);
  const sessions = (await collect(paginateDescribeGameSessions({ client }, { FleetId: 'fleet-main' })))
    .flatMap((page) => page.GameSessions);
  assert.equal(sessions.filter((each) => each.GameSessionId.endsWith(IdempotencyToken)).length, 1);
  assert.ok(GameSession.GameSessionId.endsWith(IdempotencyToken));
});

test('a late answer arrives', async () => {
  await inject({ kind: 'latency', operation: 'DescribeGameSessions', latencyMilliseconds: 300, count: 1 });
  const started = Date.now();

  await describe(client);

  assert.ok(Date.now() - started >= 290);
});

test('an operation that is not simulated says so', async () => {
  const error = await refused(
    client.send(new ListBuildsCommand({})), 'UnknownOperationException',
    /^ListBuilds is an operation of GameLift that is not simulated/);

  assert.equal(error.$metadata.httpStatusCode, 400);
});

test('the longest data of a game session is taken, escaped or of four bytes a character', async () => {
  for (const character of ['\u0001', '\u{1F3AE}']) {
    const GameSessionData = character.repeat(262_144);

    const { GameSession } = await client.send(new CreateGameSessionCommand({
      FleetId: 'fleet-main', MaximumPlayerSessionCount: 2, GameSessionData,
    }));

    assert.equal(GameSession.GameSessionData, GameSessionData);
  }
  await refused(
    client.send(new CreateGameSessionCommand({
      FleetId: 'fleet-main', MaximumPlayerSessionCount: 2, GameSessionData: 'x'.repeat(5 * 1024 * 1024),
    })),
    'RequestEntityTooLargeException', /4194304 bytes/);
});

test('a request without a signature is refused', async () => {
  const unsigned = makeClient({ signer: { sign: async (request) => request } });

  await refused(describe(unsigned), 'MissingAuthenticationTokenException');
});

test('a wrong secret is found out', async () => {
  const forged = makeClient({ credentials: { accessKeyId: 'scenario', secretAccessKey: 'guess' } });
  const stranger = makeClient({ credentials: { accessKeyId: 'nobody', secretAccessKey: 'secret' } });

  await refused(describe(forged), 'InvalidSignatureException', /^The request signature we calculated does not match/);
  await refused(describe(stranger), 'UnrecognizedClientException');
});
