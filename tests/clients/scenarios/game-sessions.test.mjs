import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CreateGameSessionCommand, DescribeGameSessionDetailsCommand, DescribeGameSessionsCommand,
  FleetCapacityExceededException, GetGameSessionLogUrlCommand, IdempotentParameterMismatchException,
  InvalidFleetStatusException, InvalidGameSessionStatusException, InvalidRequestException, LimitExceededException,
  NotFoundException, TerminalRoutingStrategyException, TerminateGameSessionCommand, UpdateGameSessionCommand,
  paginateDescribeGameSessionDetails, paginateDescribeGameSessions,
} from '@aws-sdk/client-gamelift';
import { collect, control, makeClient, refused, unique } from '../gamelift.mjs';

const client = makeClient();
const create = async (input) =>
  (await client.send(new CreateGameSessionCommand({
    FleetId: 'fleet-main', MaximumPlayerSessionCount: 4, ...input,
  }))).GameSession;
const describe = async (GameSessionId) =>
  (await client.send(new DescribeGameSessionsCommand({ GameSessionId }))).GameSessions[0];

test('a game session is created with everything that was asked for', async () => {
  const token = unique('token');
  const before = Date.now();

  const session = await create({
    Name: 'Café — 部屋', IdempotencyToken: token, CreatorId: unique('creator'), GameSessionData: '{"map":1}',
    GameProperties: [{ Key: 'mode', Value: 'duel' }],
  });

  assert.equal(session.GameSessionId, `arn:aws:gamelift:us-east-1::gamesession/fleet-main/${token}`);
  assert.equal(session.Name, 'Café — 部屋');
  assert.equal(session.Status, 'ACTIVATING');
  assert.equal(session.MaximumPlayerSessionCount, 4);
  assert.equal(session.CurrentPlayerSessionCount, 0);
  assert.equal(session.PlayerSessionCreationPolicy, 'ACCEPT_ALL');
  assert.deepEqual(session.GameProperties, [{ Key: 'mode', Value: 'duel' }]);
  assert.equal(session.GameSessionData, '{"map":1}');
  assert.ok(session.CreationTime instanceof Date);
  assert.ok(Math.abs(session.CreationTime - before) < 3_600_000, `${session.CreationTime}`);
  assert.equal(session.TerminationTime, undefined);
  assert.match(session.IpAddress, /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/);
  assert.ok(Number.isInteger(session.Port));
  assert.equal(session.DnsName, `ec2-${session.IpAddress.replaceAll('.', '-')}.compute-1.amazonaws.com`);
  assert.equal((await describe(session.GameSessionId)).Status, 'ACTIVE');
});

test('a location is chosen by name, and an Anywhere fleet needs one', async () => {
  const remote = await create({ Location: 'eu-west-1' });
  const office = await create({ FleetId: 'fleet-office', Location: 'custom-office' });

  assert.equal(remote.Location, 'eu-west-1');
  assert.match(remote.GameSessionId, /:gamesession\/fleet-main\/eu-west-1\/gsess-/);
  assert.equal(office.Location, 'custom-office');
  assert.equal(office.DnsName, undefined);
  await refused(create({ FleetId: 'fleet-office' }), InvalidRequestException);
  await refused(create({ Location: 'ap-south-1' }), InvalidRequestException);
});

test('an alias leads to its fleet, a terminal one to its message', async () => {
  const session = await create({ FleetId: undefined, AliasId: 'alias-main' });

  assert.equal(session.FleetId, 'fleet-main');
  await refused(
    create({ FleetId: undefined, AliasId: 'alias-retired' }),
    TerminalRoutingStrategyException, /Please update your game/);
  await refused(
    create({ FleetId: undefined, AliasId: 'alias-none' }), NotFoundException, /Alias \(alias-none\) not found/);
  await refused(create({ AliasId: 'alias-main' }), InvalidRequestException);
  await refused(create({ FleetId: undefined }), InvalidRequestException);
});

test('a token that comes again finds its session, with other parameters a mismatch', async () => {
  const IdempotencyToken = unique('token');
  const first = await create({ IdempotencyToken, Name: 'one' });

  const again = await create({ IdempotencyToken, Name: 'one' });

  assert.equal(again.GameSessionId, first.GameSessionId);
  assert.equal(again.Status, 'ACTIVE');
  await refused(create({ IdempotencyToken, Name: 'two' }), IdempotentParameterMismatchException);
});

test('a fleet that cannot host says why', async () => {
  await refused(create({ FleetId: 'fleet-none' }), NotFoundException, /fleet-none/);
  await refused(create({ FleetId: 'fleet-broken' }), InvalidFleetStatusException);
  const only = await create({ FleetId: 'fleet-tiny' });
  await refused(create({ FleetId: 'fleet-tiny' }), FleetCapacityExceededException, /Unable to reserve a process/);

  await control('POST', '/game-sessions/end', { gameSessionId: only.GameSessionId });

  await create({ FleetId: 'fleet-tiny' });
});

test('a creator has a limit', async () => {
  const CreatorId = unique('creator');
  await create({ FleetId: 'fleet-limited', CreatorId });
  await create({ FleetId: 'fleet-limited', CreatorId });

  await refused(create({ FleetId: 'fleet-limited', CreatorId }), LimitExceededException);

  await refused(create({ FleetId: 'fleet-limited' }), InvalidRequestException);
  await create({ FleetId: 'fleet-limited', CreatorId: unique('creator') });
});

test('broken constraints are told together', async () => {
  const error = await refused(
    create({ FleetId: 'no fleet', MaximumPlayerSessionCount: -1, IdempotencyToken: 'x'.repeat(49) }),
    'ValidationException');

  assert.match(error.message, /^3 validation errors detected: /);
  assert.match(error.message, /at 'idempotencyToken' failed to satisfy constraint: Member must have length less/);
  assert.equal(error.$fault, 'client');
  assert.equal(error.$metadata.httpStatusCode, 400);
});

test('sessions are described by fleet, alias, location and status, page by page', async () => {
  for (let made = 0; made < 3; made += 1) await create({ Location: 'eu-west-1' });

  const pages = await collect(paginateDescribeGameSessions(
    { client, pageSize: 2 }, { FleetId: 'fleet-main', Location: 'eu-west-1', StatusFilter: 'ACTIVE' }));
  const details = await collect(paginateDescribeGameSessionDetails({ client, pageSize: 2 }, { AliasId: 'alias-main' }));

  assert.ok(pages.length >= 2);
  assert.ok(pages.every((page) => page.GameSessions.length <= 2));
  const sessions = pages.flatMap((page) => page.GameSessions);
  assert.ok(sessions.length >= 3 && sessions.every((session) => session.Location === 'eu-west-1'));
  assert.equal(new Set(sessions.map((session) => session.GameSessionId)).size, sessions.length);
  const protections = details.flatMap((page) => page.GameSessionDetails).map((detail) => detail.ProtectionPolicy);
  assert.deepEqual([...new Set(protections)], ['NoProtection']);
  await refused(client.send(new DescribeGameSessionsCommand({ FleetId: 'fleet-none' })), NotFoundException);
  await refused(
    client.send(new DescribeGameSessionDetailsCommand({
      GameSessionId: 'arn:aws:gamelift:us-east-1::gamesession/fleet-main/gsess-none',
    })),
    NotFoundException);
});

test('a property key that comes twice is refused', async () => {
  const GameProperties = [{ Key: 'mode', Value: 'duel' }, { Key: 'mode', Value: 'race' }];

  await refused(create({ GameProperties }), InvalidRequestException, /key mode more than once/);
  const { GameSessionId } = await create();
  await refused(
    client.send(new UpdateGameSessionCommand({ GameSessionId, GameProperties })), InvalidRequestException);
});

test('a session is updated member by member', async () => {
  const { GameSessionId } = await create({ GameProperties: [{ Key: 'a', Value: '1' }] });

  const { GameSession } = await client.send(new UpdateGameSessionCommand({
    GameSessionId, Name: 'renamed', MaximumPlayerSessionCount: 9, PlayerSessionCreationPolicy: 'DENY_ALL',
    ProtectionPolicy: 'FullProtection', GameProperties: [{ Key: 'b', Value: '2' }],
  }));

  assert.equal(GameSession.Name, 'renamed');
  assert.equal(GameSession.MaximumPlayerSessionCount, 9);
  assert.equal(GameSession.PlayerSessionCreationPolicy, 'DENY_ALL');
  assert.deepEqual(
    GameSession.GameProperties.toSorted((a, b) => a.Key.localeCompare(b.Key)),
    [{ Key: 'a', Value: '1' }, { Key: 'b', Value: '2' }]);
  const { GameSessionDetails } = await client.send(new DescribeGameSessionDetailsCommand({ GameSessionId }));
  assert.equal(GameSessionDetails[0].ProtectionPolicy, 'FullProtection');
});

test('a session whose server does not react is terminated by force', async () => {
  const { GameSessionId } = await create({ FleetId: 'fleet-deaf' });
  const terminate = (TerminationMode) =>
    client.send(new TerminateGameSessionCommand({ GameSessionId, TerminationMode }));
  await terminate('TRIGGER_ON_PROCESS_TERMINATE');
  assert.equal((await describe(GameSessionId)).Status, 'TERMINATING');
  await refused(terminate('TRIGGER_ON_PROCESS_TERMINATE'), InvalidGameSessionStatusException);

  await terminate('FORCE_TERMINATE');

  const ended = await describe(GameSessionId);
  assert.equal(ended.Status, 'TERMINATED');
  assert.equal(ended.StatusReason, 'FORCE_TERMINATED');
});

test('a session is terminated, cannot be again, and leaves its log', async () => {
  const { GameSessionId } = await create();
  await refused(client.send(new GetGameSessionLogUrlCommand({ GameSessionId })), NotFoundException);

  await client.send(new TerminateGameSessionCommand({ GameSessionId, TerminationMode: 'FORCE_TERMINATE' }));

  const ended = await describe(GameSessionId);
  assert.equal(ended.Status, 'TERMINATED');
  assert.equal(ended.StatusReason, 'FORCE_TERMINATED');
  assert.ok(ended.TerminationTime >= ended.CreationTime);
  await refused(
    client.send(new TerminateGameSessionCommand({ GameSessionId, TerminationMode: 'TRIGGER_ON_PROCESS_TERMINATE' })),
    InvalidGameSessionStatusException);
  const { PreSignedUrl } = await client.send(new GetGameSessionLogUrlCommand({ GameSessionId }));
  const log = await fetch(PreSignedUrl);
  assert.equal(log.status, 200);
  assert.ok((await log.text()).length > 0);
});

