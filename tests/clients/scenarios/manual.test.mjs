// A second simulator, where nothing happens but by the control API, with a world of its own (manual.yaml).
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import {
  CreateFleetLocationsCommand, CreateGameSessionCommand, DescribeFleetLocationAttributesCommand,
  DescribeGameSessionPlacementCommand, DescribeGameSessionsCommand, InvalidFleetStatusException,
  StartGameSessionPlacementCommand, TerminateGameSessionCommand, UpdateFleetCapacityCommand,
} from '@aws-sdk/client-gamelift';
import { makeClient, makeControl, manualUrl, refused, unique } from '../gamelift.mjs';

const client = makeClient({ endpoint: manualUrl, region: 'eu-central-1' });
const control = makeControl(manualUrl);
const FleetId = 'fleet-eu';
const create = async (input) =>
  (await client.send(new CreateGameSessionCommand({ FleetId, MaximumPlayerSessionCount: 4, ...input }))).GameSession;
const describe = async (GameSessionId) =>
  (await client.send(new DescribeGameSessionsCommand({ GameSessionId }))).GameSessions[0];

afterEach(() => control('POST', '/reset'));

test('the first location of the configuration is the home Region', async () => {
  const home = await create();
  const remote = await create({ Location: 'us-east-1' });

  assert.equal(home.Location, 'eu-central-1');
  assert.match(home.GameSessionId, /^arn:aws:gamelift:eu-central-1::gamesession\/fleet-eu\/gsess-/);
  assert.match(remote.GameSessionId, /^arn:aws:gamelift:eu-central-1::gamesession\/fleet-eu\/us-east-1\/gsess-/);
});

test('servers are on this machine where the options say so, each with a port of its own', async () => {
  const [one, other] = [await create(), await create({ Location: 'us-east-1' })];

  assert.deepEqual([one.IpAddress, one.DnsName], ['127.0.0.1', 'localhost']);
  assert.equal(other.IpAddress, '127.0.0.1');
  assert.notEqual(one.Port, other.Port);
});

test('a request runs nothing that is due', async () => {
  const { GameSessionId } = await create();
  await control('POST', '/step');
  assert.equal((await describe(GameSessionId)).Status, 'ACTIVE');
  await client.send(new TerminateGameSessionCommand({ GameSessionId, TerminationMode: 'FORCE_TERMINATE' }));
  const { GameSessionPlacement } = await client.send(new StartGameSessionPlacementCommand({
    PlacementId: unique('placement'), GameSessionQueueName: 'world', MaximumPlayerSessionCount: 4,
  }));
  const { PlacementId } = GameSessionPlacement;
  const place = async () =>
    (await client.send(new DescribeGameSessionPlacementCommand({ PlacementId }))).GameSessionPlacement;

  assert.equal((await describe(GameSessionId)).Status, 'TERMINATING');
  assert.equal((await place()).GameSessionArn, undefined);

  await control('POST', '/advance', { seconds: 0 });
  assert.equal((await describe(GameSessionId)).Status, 'TERMINATED');
  assert.match((await place()).GameSessionArn, /:gamesession\/fleet-eu\//);
});

test('a location that joins is scaled once it is ACTIVE', async () => {
  await client.send(new CreateFleetLocationsCommand({ FleetId, Locations: [{ Location: 'us-west-2-lax-1' }] }));
  const scale = () => client.send(
    new UpdateFleetCapacityCommand({ FleetId, Location: 'us-west-2-lax-1', MaxSize: 3, DesiredInstances: 2 }));

  await refused(scale(), InvalidFleetStatusException, /us-west-2-lax-1\) has a status of NEW instead of ACTIVE/);

  await control('POST', '/advance', { seconds: 30 });
  assert.equal((await scale()).Location, 'us-west-2-lax-1');
  const { LocationAttributes } = await client.send(new DescribeFleetLocationAttributesCommand({ FleetId }));
  assert.equal(LocationAttributes.at(-1).LocationState.Status, 'ACTIVE');
});
