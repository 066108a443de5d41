import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CreateGameSessionCommand, CreatePlayerSessionCommand, CreatePlayerSessionsCommand, DescribePlayerSessionsCommand,
  GameSessionFullException, GetPlayerConnectionDetailsCommand, InvalidGameSessionStatusException,
  InvalidRequestException, NotFoundException, UpdateGameSessionCommand, paginateDescribePlayerSessions,
} from '@aws-sdk/client-gamelift';
import { collect, control, makeClient, refused, unique } from '../gamelift.mjs';

const client = makeClient();
const open = async (seats) =>
  (await client.send(new CreateGameSessionCommand({ FleetId: 'fleet-main', MaximumPlayerSessionCount: seats })))
    .GameSession.GameSessionId;
const join = async (GameSessionId, PlayerId, PlayerData) =>
  (await client.send(new CreatePlayerSessionCommand({ GameSessionId, PlayerId, PlayerData }))).PlayerSession;
const describe = async (input) => (await client.send(new DescribePlayerSessionsCommand(input))).PlayerSessions;

test('a seat is reserved and says where to connect', async () => {
  const GameSessionId = await open(2);
  const PlayerId = unique('player');

  const seat = await join(GameSessionId, PlayerId, 'red team');

  assert.match(seat.PlayerSessionId, /^psess-/);
  assert.equal(seat.Status, 'RESERVED');
  assert.equal(seat.PlayerId, PlayerId);
  assert.equal(seat.PlayerData, 'red team');
  assert.equal(seat.FleetId, 'fleet-main');
  assert.ok(seat.IpAddress && seat.Port && seat.DnsName);
  assert.ok(seat.CreationTime instanceof Date);
  assert.deepEqual(await describe({ PlayerSessionId: seat.PlayerSessionId }), [seat]);
  assert.deepEqual(await describe({ PlayerId }), [seat]);
});

test('a session is full when its seats are taken', async () => {
  const GameSessionId = await open(2);
  await join(GameSessionId, 'ann');
  await join(GameSessionId, 'ben');

  await refused(join(GameSessionId, 'cid'), GameSessionFullException);
});

test('a batch is taken whole or not at all', async () => {
  const GameSessionId = await open(3);
  const batch = (PlayerIds, PlayerDataMap) =>
    client.send(new CreatePlayerSessionsCommand({ GameSessionId, PlayerIds, PlayerDataMap }));

  const { PlayerSessions } = await batch(['ann', 'ben'], { ann: 'red' });

  assert.deepEqual(
    PlayerSessions.map((seat) => [seat.PlayerId, seat.PlayerData]), [['ann', 'red'], ['ben', undefined]]);
  await refused(batch(['cid', 'dee']), GameSessionFullException);
  assert.equal((await describe({ GameSessionId })).length, 2);
  const crowd = Array.from({ length: 26 }, (_, number) => `p${number}`);
  await refused(batch(crowd), 'ValidationException', /less than or equal to 25/);
});

test('nobody enters a closed or unknown session', async () => {
  const GameSessionId = await open(3);
  await client.send(new UpdateGameSessionCommand({ GameSessionId, PlayerSessionCreationPolicy: 'DENY_ALL' }));

  await refused(join(GameSessionId, 'ann'), InvalidGameSessionStatusException);
  await refused(join(`${GameSessionId}x`, 'ann'), NotFoundException);
});

test('seats are described by session, status and player, page by page', async () => {
  const GameSessionId = await open(6);
  const seats = [];
  for (let number = 0; number < 5; number += 1) seats.push(await join(GameSessionId, unique('player')));
  await control('POST', '/player-sessions/accept', { playerSessionId: seats[0].PlayerSessionId });

  const pages = await collect(paginateDescribePlayerSessions({ client, pageSize: 2 }, { GameSessionId }));
  const reserved = await describe({ GameSessionId, PlayerSessionStatusFilter: 'RESERVED' });

  assert.deepEqual(pages.map((page) => page.PlayerSessions.length), [2, 2, 1]);
  assert.equal(reserved.length, 4);
  await refused(describe({}), InvalidRequestException);
  await refused(describe({ PlayerSessionId: 'psess-none' }), NotFoundException);
});

test('a seat lapses after sixty seconds and opens again', async () => {
  const GameSessionId = await open(1);
  const seat = await join(GameSessionId, 'ann');

  await control('POST', '/advance', { seconds: 61 });

  const [lapsed] = await describe({ PlayerSessionId: seat.PlayerSessionId });
  assert.equal(lapsed.Status, 'TIMEDOUT');
  assert.ok(lapsed.TerminationTime instanceof Date);
  assert.equal((await join(GameSessionId, 'ann')).Status, 'RESERVED');
});

test('a player connects, stays and leaves', async () => {
  const GameSessionId = await open(1);
  const { PlayerSessionId } = await join(GameSessionId, 'ann');

  await control('POST', '/player-sessions/accept', { playerSessionId: PlayerSessionId });
  assert.equal((await describe({ PlayerSessionId }))[0].Status, 'ACTIVE');
  await control('POST', '/player-sessions/leave', { playerSessionId: PlayerSessionId });

  assert.equal((await describe({ PlayerSessionId }))[0].Status, 'COMPLETED');
});

test('a player gateway says where to connect now', async () => {
  const GameSessionId = await open(2);
  await join(GameSessionId, 'ann');

  const { GameSessionId: answered, PlayerConnectionDetails: details } = await client.send(
    new GetPlayerConnectionDetailsCommand({ GameSessionId, PlayerIds: ['ann'] }));

  assert.equal(answered, GameSessionId);
  assert.equal(details[0].PlayerId, 'ann');
  assert.ok(details[0].Endpoints.length > 0);
  assert.ok(details[0].Expiration instanceof Date);
});
