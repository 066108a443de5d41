import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ConflictException, CreateAliasCommand, CreateGameSessionQueueCommand, CreateLocationCommand, DeleteAliasCommand,
  DeleteGameSessionQueueCommand, DeleteLocationCommand, DescribeAliasCommand, DescribeGameSessionQueuesCommand,
  InvalidRequestException, ListAliasesCommand, ListLocationsCommand, NotFoundException, ResolveAliasCommand,
  TerminalRoutingStrategyException, UpdateAliasCommand, UpdateGameSessionQueueCommand,
  paginateDescribeGameSessionQueues, paginateListLocations,
} from '@aws-sdk/client-gamelift';
import { collect, makeClient, refused, unique } from '../gamelift.mjs';

const client = makeClient();

test('an alias is made, resolved, turned terminal and deleted', async () => {
  const { Alias: made } = await client.send(new CreateAliasCommand({
    Name: unique('alias'), RoutingStrategy: { Type: 'SIMPLE', FleetId: 'fleet-main' },
  }));
  const { AliasId } = made;
  assert.match(made.AliasArn, /^arn:aws:gamelift:us-east-1::alias\/alias-/);
  assert.ok(made.CreationTime instanceof Date);
  assert.equal((await client.send(new ResolveAliasCommand({ AliasId }))).FleetId, 'fleet-main');

  await client.send(new UpdateAliasCommand({
    AliasId, Description: 'gone', RoutingStrategy: { Type: 'TERMINAL', Message: 'Please update.' },
  }));

  await refused(client.send(new ResolveAliasCommand({ AliasId })), TerminalRoutingStrategyException, /Please update\./);
  const { Alias } = await client.send(new DescribeAliasCommand({ AliasId }));
  assert.equal(Alias.Description, 'gone');
  assert.deepEqual(Alias.RoutingStrategy, { Type: 'TERMINAL', Message: 'Please update.' });
  await client.send(new DeleteAliasCommand({ AliasId }));
  await refused(client.send(new DescribeAliasCommand({ AliasId })), NotFoundException);
});

test('aliases are listed by name and kind', async () => {
  const terminal = await client.send(new ListAliasesCommand({ RoutingStrategyType: 'TERMINAL' }));
  const named = await client.send(new ListAliasesCommand({ Name: 'main' }));

  assert.ok(terminal.Aliases.some((alias) => alias.AliasId === 'alias-retired'));
  assert.deepEqual(named.Aliases.map((alias) => alias.AliasId), ['alias-main']);
});

test('a queue is made, described, changed and deleted', async () => {
  const Name = unique('queue');
  const { GameSessionQueue: made } = await client.send(new CreateGameSessionQueueCommand({
    Name, TimeoutInSeconds: 30, Destinations: [{ DestinationArn: 'arn:aws:gamelift:us-east-1::fleet/fleet-main' }],
    PlayerLatencyPolicies: [{ MaximumIndividualPlayerLatencyMilliseconds: 100 }],
  }));
  assert.match(made.GameSessionQueueArn, new RegExp(`:gamesessionqueue/${Name}$`));

  await client.send(new UpdateGameSessionQueueCommand({ Name, TimeoutInSeconds: 90, CustomEventData: 'blue' }));

  const { GameSessionQueues } = await client.send(new DescribeGameSessionQueuesCommand({ Names: [Name, 'nowhere'] }));
  assert.equal(GameSessionQueues.length, 1);
  assert.equal(GameSessionQueues[0].TimeoutInSeconds, 90);
  assert.equal(GameSessionQueues[0].CustomEventData, 'blue');
  const pages = await collect(paginateDescribeGameSessionQueues({ client, pageSize: 1 }, {}));
  assert.ok(pages.length >= 3 && pages.every((page) => page.GameSessionQueues.length <= 1));
  await client.send(new DeleteGameSessionQueueCommand({ Name }));
  await refused(client.send(new DeleteGameSessionQueueCommand({ Name })), NotFoundException);
});

test('a queue names each location of its order once', async () => {
  const make = (LocationOrder) => client.send(new CreateGameSessionQueueCommand({
    Name: unique('queue'), PriorityConfiguration: { PriorityOrder: ['LOCATION'], LocationOrder },
  }));

  await refused(make(['us-east-1', 'eu-west-1', 'us-east-1']), InvalidRequestException, /LocationOrder/);

  const { GameSessionQueue } = await make(['us-east-1', 'eu-west-1']);
  assert.deepEqual(GameSessionQueue.PriorityConfiguration.LocationOrder, ['us-east-1', 'eu-west-1']);
  await client.send(new DeleteGameSessionQueueCommand({ Name: GameSessionQueue.Name }));
});

test('a custom location is made, listed and deleted', async () => {
  const LocationName = `custom-${unique('place')}`;
  const { Location } = await client.send(new CreateLocationCommand({ LocationName }));
  assert.match(Location.LocationArn, /:location\/custom-/);
  await refused(client.send(new CreateLocationCommand({ LocationName })), ConflictException);

  const listed = await collect(paginateListLocations({ client, pageSize: 5 }, { Filters: ['CUSTOM'] }));

  assert.ok(listed.flatMap((page) => page.Locations).some((each) => each.LocationName === LocationName));
  const { Locations } = await client.send(new ListLocationsCommand({ Filters: ['AWS'] }));
  assert.ok(Locations.some((each) => each.LocationName === 'us-east-1'));
  await client.send(new DeleteLocationCommand({ LocationName }));
  await refused(client.send(new DeleteLocationCommand({ LocationName })), NotFoundException);
});
