// Tickets, acceptance and backfill. The matchmakers of fleets.yaml: duel (two players), careful (who must accept),
// squads (two teams of one to two, with backfill), apart (standalone).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AcceptMatchCommand, DescribeGameSessionsCommand, DescribeMatchmakingCommand, DescribePlayerSessionsCommand,
  InvalidRequestException, NotFoundException, StartMatchBackfillCommand, StartMatchmakingCommand,
  StopMatchmakingCommand,
} from '@aws-sdk/client-gamelift';
import { control, makeClient, refused, unique } from '../gamelift.mjs';

const client = makeClient();
const start = async (ConfigurationName, Players, input) => (await client.send(new StartMatchmakingCommand({
  TicketId: unique('ticket'), ConfigurationName, Players, ...input,
}))).MatchmakingTicket;
const player = (PlayerId, skill = 10) => ({ PlayerId, PlayerAttributes: { skill: { N: skill } } });
const describe = async (...TicketIds) =>
  (await client.send(new DescribeMatchmakingCommand({ TicketIds }))).TicketList;
const statusOf = async (ticket) => (await describe(ticket.TicketId))[0].Status;
const answer = (ticket, AcceptanceType, ...PlayerIds) => client.send(new AcceptMatchCommand({
  TicketId: ticket.TicketId, AcceptanceType, PlayerIds,
}));
const stop = (TicketId) => client.send(new StopMatchmakingCommand({ TicketId }));
const sessionOf = async (GameSessionId) =>
  (await client.send(new DescribeGameSessionsCommand({ GameSessionId }))).GameSessions[0];

/** Two tickets of one player each, in a matchmaker, after what follows at once has happened. */
async function pair(matchmaker) {
  const names = [unique('ann'), unique('ben')];
  const tickets = [await start(matchmaker, [player(names[0])]), await start(matchmaker, [player(names[1])])];
  return { names, tickets };
}

test('two tickets become a game session with a seat for each player', async () => {
  const { names, tickets } = await pair('duel');
  assert.equal(tickets[0].Status, 'QUEUED');
  assert.ok(tickets[0].StartTime instanceof Date);

  const [first, second] = await describe(...tickets.map((ticket) => ticket.TicketId));

  assert.equal(first.Status, 'COMPLETED');
  assert.ok(first.EndTime >= first.StartTime);
  assert.deepEqual([first.Players[0].Team, second.Players[0].Team].sort(), ['side_1', 'side_2']);
  const info = first.GameSessionConnectionInfo;
  assert.deepEqual(info.MatchedPlayerSessions.map((seat) => seat.PlayerId).sort(), names.toSorted());
  const { PlayerSessionId } = info.MatchedPlayerSessions[0];
  const { PlayerSessions } = await client.send(new DescribePlayerSessionsCommand({ PlayerSessionId }));
  assert.equal(PlayerSessions[0].GameSessionId, info.GameSessionArn);
  const session = await sessionOf(info.GameSessionArn);
  assert.equal(session.IpAddress, info.IpAddress);
  assert.equal(session.Port, info.Port);
  const data = JSON.parse(session.MatchmakerData);
  assert.deepEqual(data.teams.map((team) => team.name), ['side_1', 'side_2']);
  assert.deepEqual(data.teams[0].players[0].attributes, { skill: { attributeType: 'DOUBLE', valueAttribute: 10 } });
});

test('a skill that is too far away waits for its expansion', async () => {
  const near = await start('duel', [player(unique('near'), 10)]);
  const far = await start('duel', [player(unique('far'), 90)]);
  assert.deepEqual([await statusOf(near), await statusOf(far)], ['SEARCHING', 'SEARCHING']);

  await control('POST', '/advance', { seconds: 32 });

  assert.deepEqual([await statusOf(near), await statusOf(far)], ['COMPLETED', 'COMPLETED']);
});

test('a ticket times out, is stopped, or is cancelled by a newer one', async () => {
  const late = await start('duel', [player(unique('late'), 500)]);
  await control('POST', '/advance', { seconds: 61 });
  const [ended] = await describe(late.TicketId);
  assert.equal(ended.Status, 'TIMED_OUT');
  assert.equal(ended.StatusReason, 'TimedOut');

  const name = unique('again');
  const older = await start('duel', [player(name, 500)]);
  const newer = await start('duel', [player(name, 500)]);
  const [cancelled] = await describe(older.TicketId);
  assert.equal(cancelled.Status, 'CANCELLED');
  assert.equal(cancelled.StatusReason, 'Cancelled due to duplicate player');

  assert.deepEqual(Object.keys(await stop(newer.TicketId)), ['$metadata']);
  assert.equal(await statusOf(newer), 'CANCELLED');
  await refused(stop(newer.TicketId), InvalidRequestException, /CANCELLED status and cannot be canceled/);
  await refused(stop('nothing'), NotFoundException, /Matchmaking ticket was not found\./);
});

test('a match is played when all accept, and dropped when one rejects', async () => {
  const { names, tickets: [one, other] } = await pair('careful');
  assert.equal(await statusOf(one), 'REQUIRES_ACCEPTANCE');
  await refused(stop(one.TicketId), InvalidRequestException, /REQUIRES_ACCEPTANCE/);
  await refused(answer(one, 'ACCEPT', names[1]), InvalidRequestException);
  await refused(answer(one, 'PERHAPS', names[0]), 'ValidationException');
  await answer(one, 'ACCEPT', names[0]);
  assert.equal(await statusOf(one), 'REQUIRES_ACCEPTANCE');
  await answer(other, 'ACCEPT', names[1]);
  assert.equal(await statusOf(one), 'COMPLETED');
  await refused(answer(one, 'ACCEPT', names[0]), InvalidRequestException);
  await refused(answer({ TicketId: 'nothing' }, 'ACCEPT', names[0]), NotFoundException);

  const second = await pair('careful');
  await answer(second.tickets[0], 'REJECT', second.names[0]);
  assert.equal(await statusOf(second.tickets[0]), 'CANCELLED');
  assert.equal(await statusOf(second.tickets[1]), 'SEARCHING');

  const third = await start('careful', [player(unique('cid'))]);
  assert.equal(await statusOf(third), 'REQUIRES_ACCEPTANCE');
  await answer(third, 'ACCEPT', third.Players[0].PlayerId);
  await control('POST', '/advance', { seconds: 21 });
  assert.equal(await statusOf(second.tickets[1]), 'CANCELLED');
  assert.equal(await statusOf(third), 'SEARCHING');
  await stop(third.TicketId);
});

test('a newcomer joins a running match by backfill', async () => {
  const { tickets: [first] } = await pair('squads');
  const [{ GameSessionConnectionInfo: { GameSessionArn } }] = await describe(first.TicketId);
  const teams = JSON.parse((await sessionOf(GameSessionArn)).MatchmakerData).teams;
  const Players = teams.flatMap((team) =>
    team.players.map(({ playerId }) => ({ ...player(playerId), Team: team.name })));
  const backfill = (input) => client.send(new StartMatchBackfillCommand({
    TicketId: unique('fill'), ConfigurationName: 'squads', GameSessionArn, Players, ...input,
  }));

  const { MatchmakingTicket: fill } = await backfill();
  assert.equal(fill.Status, 'QUEUED');
  const newcomer = await start('squads', [player(unique('new'))]);

  assert.deepEqual([await statusOf(fill), await statusOf(newcomer)], ['COMPLETED', 'COMPLETED']);
  const [joined] = await describe(newcomer.TicketId);
  assert.equal(joined.GameSessionConnectionInfo.GameSessionArn, GameSessionArn);
  const { teams: now } = JSON.parse((await sessionOf(GameSessionArn)).MatchmakerData);
  assert.equal(now.flatMap((team) => team.players).length, 3);
  await refused(backfill({ GameSessionArn: undefined }), InvalidRequestException);
  await refused(backfill({ GameSessionArn: `${GameSessionArn}-none` }), NotFoundException);
  await refused(backfill({ Players: [player('nobody')] }), InvalidRequestException, /must be in a team/);
  await refused(backfill({ ConfigurationName: 'nothing' }), NotFoundException);
  await refused(
    backfill({ Players: Array.from({ length: 200 }, (_, number) => ({ PlayerId: `p${number}`, Team: 'side_1' })) }),
    InvalidRequestException);
});

test('a standalone match has teams and no game session', async () => {
  const { tickets: [ticket] } = await pair('apart');

  const [matched] = await describe(ticket.TicketId);

  assert.equal(matched.Status, 'COMPLETED');
  assert.match(matched.Players[0].Team, /^side_[12]$/);
  assert.equal(matched.GameSessionConnectionInfo, undefined);
});

test('limits of tickets are held, one past their edge', async () => {
  const many = (count) => Array.from({ length: count }, (_, number) => player(unique(`p${number}`)));
  const attributes = (given) => [{ PlayerId: unique('p'), PlayerAttributes: given }];
  const named = (count, value) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`a${n}`, value]));

  await stop((await start('duel', many(10))).TicketId);
  await refused(start('duel', many(11)), InvalidRequestException);
  await refused(start('duel', []), InvalidRequestException);
  await refused(start('duel', [player('twin'), player('twin')]), InvalidRequestException);
  await refused(start('duel', attributes(named(11, { S: 'x' }))), InvalidRequestException);
  await refused(start('duel', attributes({ skill: { S: 'much' } })), InvalidRequestException);
  await refused(start('duel', attributes({ mode: {} })), InvalidRequestException);
  await refused(start('duel', attributes({ mode: { S: 'x'.repeat(101) } })), 'ValidationException');
  await refused(
    start('duel', attributes({ mode: { SL: Array.from({ length: 101 }, (_, n) => `${n}`) } })),
    InvalidRequestException);
  await refused(start('duel', attributes({ mode: { SDM: named(11, 1) } })), InvalidRequestException);
  await refused(
    start('duel', [{ PlayerId: unique('p'), LatencyInMs: { 'us-east-1': 0 } }]), 'ValidationException');
  await refused(start('duel', many(1), { TicketId: 'x'.repeat(129) }), 'ValidationException');
  await refused(start('nothing', many(1)), NotFoundException);
  const ticket = await start('duel', many(1));
  await refused(start('duel', many(1), { TicketId: ticket.TicketId }), InvalidRequestException, /already exists/);
  await stop(ticket.TicketId);
  const eleven = Array.from({ length: 11 }, (_, number) => `none-${number}`);
  assert.deepEqual(await describe(...eleven.slice(1)), []);
  await refused(describe(...eleven), InvalidRequestException);
});
