import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  CreateGameSessionCommand, CreatePlayerSessionCommand, InvalidRequestException, SearchGameSessionsCommand,
  paginateSearchGameSessions,
} from '@aws-sdk/client-gamelift';
import { collect, makeClient, refused } from '../gamelift.mjs';

const client = makeClient();
const search = async (FilterExpression, SortExpression = 'gameSessionName ASC') =>
  (await client.send(new SearchGameSessionsCommand({ FleetId: 'fleet-search', FilterExpression, SortExpression })))
    .GameSessions.map((session) => session.Name);

before(async () => {
  for (let number = 0; number < 25; number += 1) {
    const { GameSession } = await client.send(new CreateGameSessionCommand({
      FleetId: 'fleet-search', MaximumPlayerSessionCount: number % 5 + 1,
      Name: `room ${String(number).padStart(2, '0')}`,
      GameProperties: [{ Key: 'map', Value: number % 2 ? 'forest' : "Matt's desert" }],
    }));
    if (number < 5) {
      await client.send(new CreatePlayerSessionCommand({ GameSessionId: GameSession.GameSessionId, PlayerId: 'ann' }));
    }
  }
});

test('twenty come on a page, and the paginator finds them all', async () => {
  const pages = await collect(paginateSearchGameSessions({ client, pageSize: 50 }, { FleetId: 'fleet-search' }));

  assert.deepEqual(pages.map((page) => page.GameSessions.length), [20, 5]);
});

test('filters say what they mean', async () => {
  assert.deepEqual(await search("gameSessionName = 'room 07'"), ['room 07']);
  assert.deepEqual(
    await search('maximumSessions=5 AND playerSessionCount=0'), ['room 09', 'room 14', 'room 19', 'room 24']);
  assert.deepEqual(await search('hasAvailablePlayerSessions=false'), ['room 00']);
  assert.equal((await search("gameSessionProperties.map = 'Matt\\'s desert' AND NOT maximumSessions > 1")).length, 3);
  assert.deepEqual(
    await search("gameSessionName='room 01' OR (gameSessionName='room 02' AND playerSessionCount>=1)"),
    ['room 01', 'room 02']);
});

test('results come in the order that was asked for', async () => {
  const names = await search('playerSessionCount >= 1', 'maximumSessions DESC');

  assert.deepEqual(names, ['room 04', 'room 03', 'room 02', 'room 01', 'room 00']);
});

test('an expression that cannot be read is refused', async () => {
  await refused(search('gameSessionName ='), InvalidRequestException);
  await refused(search("colour = 'red'"), InvalidRequestException);
  await refused(search(undefined, 'gameSessionName SIDEWAYS'), InvalidRequestException);
});
