import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CreateGameSessionQueueCommand, DeleteGameSessionQueueCommand, DescribeGameSessionPlacementCommand,
  DescribeGameSessionsCommand, InvalidRequestException, NotFoundException, StartGameSessionPlacementCommand,
  StopGameSessionPlacementCommand,
} from '@aws-sdk/client-gamelift';
import { control, makeClient, refused, unique } from '../gamelift.mjs';

const client = makeClient();
const start = async (input) =>
  (await client.send(new StartGameSessionPlacementCommand({
    PlacementId: unique('placement'), GameSessionQueueName: 'world', MaximumPlayerSessionCount: 4, ...input,
  }))).GameSessionPlacement;
const describe = async (PlacementId) =>
  (await client.send(new DescribeGameSessionPlacementCommand({ PlacementId }))).GameSessionPlacement;

test('a placement finds a session and seats its players', async () => {
  const started = await start({
    GameSessionName: 'placed', DesiredPlayerSessions: [{ PlayerId: 'ann', PlayerData: 'red' }, { PlayerId: 'ben' }],
    GameProperties: [{ Key: 'mode', Value: 'duel' }],
  });

  const placed = await describe(started.PlacementId);

  assert.equal(started.Status, 'PENDING');
  assert.ok(started.StartTime instanceof Date);
  assert.equal(placed.Status, 'FULFILLED');
  assert.ok(placed.EndTime >= placed.StartTime);
  assert.equal(placed.GameSessionName, 'placed');
  assert.deepEqual(placed.PlacedPlayerSessions.map((seat) => seat.PlayerId), ['ann', 'ben']);
  const { GameSessions } = await client.send(new DescribeGameSessionsCommand({ GameSessionId: placed.GameSessionArn }));
  assert.equal(GameSessions[0].Name, 'placed');
  assert.equal(GameSessions[0].Status, 'ACTIVE');
});

test('the location with the least latency wins', async () => {
  const { PlacementId } = await start({
    PlayerLatencies: [
      { PlayerId: 'ann', RegionIdentifier: 'us-east-1', LatencyInMilliseconds: 120.5 },
      { PlayerId: 'ann', RegionIdentifier: 'eu-west-1', LatencyInMilliseconds: 20 },
    ],
  });

  assert.equal((await describe(PlacementId)).GameSessionRegion, 'eu-west-1');
});

test('a placement that waits can be stopped, one that ended cannot', async () => {
  const waiting = await start({ GameSessionQueueName: 'stuck' });
  assert.equal((await describe(waiting.PlacementId)).Status, 'PENDING');

  await client.send(new StopGameSessionPlacementCommand({ PlacementId: waiting.PlacementId }));

  assert.equal((await describe(waiting.PlacementId)).Status, 'CANCELLED');
  await refused(
    client.send(new StopGameSessionPlacementCommand({ PlacementId: waiting.PlacementId })), InvalidRequestException);
});

test('a placement that nobody can serve times out', async () => {
  const waiting = await start({ GameSessionQueueName: 'stuck' });

  await control('POST', '/advance', { seconds: 61 });

  assert.equal((await describe(waiting.PlacementId)).Status, 'TIMED_OUT');
});

test('deleting a queue fails the placements that wait in it', async () => {
  const Name = unique('queue');
  await client.send(new CreateGameSessionQueueCommand({
    Name, Destinations: [{ DestinationArn: 'arn:aws:gamelift:us-east-1::fleet/fleet-full' }],
  }));
  const { PlacementId } = await start({ GameSessionQueueName: Name });
  assert.equal((await describe(PlacementId)).Status, 'PENDING');

  await client.send(new DeleteGameSessionQueueCommand({ Name }));

  const failed = await describe(PlacementId);
  assert.equal(failed.Status, 'FAILED');
  assert.ok(failed.EndTime >= failed.StartTime);
});

test('an id is used once, and unknown names are not found', async () => {
  const { PlacementId } = await start();

  await refused(start({ PlacementId }), InvalidRequestException);
  await refused(start({ GameSessionQueueName: 'nowhere' }), NotFoundException);
  await refused(describe('placement-none'), NotFoundException);
  await refused(client.send(new StopGameSessionPlacementCommand({ PlacementId: 'placement-none' })), NotFoundException);
});
