import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CreateFleetCommand, CreateFleetLocationsCommand, CreateGameSessionCommand, DeleteFleetCommand,
  DeleteFleetLocationsCommand, DescribeFleetAttributesCommand, DescribeFleetCapacityCommand,
  DescribeFleetLocationAttributesCommand, DescribeFleetUtilizationCommand, FleetCapacityExceededException,
  InvalidFleetStatusException, InvalidRequestException, NotFoundException, UpdateFleetAttributesCommand,
  UpdateFleetCapacityCommand, paginateDescribeFleetAttributes, paginateDescribeFleetCapacity,
  paginateDescribeFleetLocationAttributes, paginateDescribeFleetUtilization, paginateListFleets,
} from '@aws-sdk/client-gamelift';
import { collect, control, makeClient, refused, unique } from '../gamelift.mjs';

const client = makeClient();
const attributes = async (FleetId) =>
  (await client.send(new DescribeFleetAttributesCommand({ FleetIds: [FleetId] }))).FleetAttributes[0];
const make = async (input) =>
  (await client.send(new CreateFleetCommand({
    Name: unique('fleet'), BuildId: 'build-1', EC2InstanceType: 'c5.large',
    RuntimeConfiguration: { ServerProcesses: [{ LaunchPath: '/local/game/server', ConcurrentExecutions: 2 }] },
    ...input,
  }))).FleetAttributes;

test('fleets are listed and described, page by page', async () => {
  const listed = (await collect(paginateListFleets({ client, pageSize: 3 }, {}))).flatMap((page) => page.FleetIds);
  const described = (await collect(paginateDescribeFleetAttributes({ client, pageSize: 3 }, {})))
    .flatMap((page) => page.FleetAttributes);

  assert.ok(listed.includes('fleet-main') && listed.includes('fleet-office'));
  assert.equal(new Set(listed).size, listed.length);
  assert.deepEqual(described.map((fleet) => fleet.FleetId).sort(), [...listed].sort());
  assert.equal(described.find((fleet) => fleet.FleetId === 'fleet-office').ComputeType, 'ANYWHERE');
  await refused(client.send(new DescribeFleetAttributesCommand({ FleetIds: ['fleet-none'] })), NotFoundException);
});

test('capacity and utilization count instances, sessions and players', async () => {
  await client.send(new CreateGameSessionCommand({ FleetId: 'fleet-main', MaximumPlayerSessionCount: 3 }));

  const { FleetCapacity } = await client.send(new DescribeFleetCapacityCommand({ FleetIds: ['fleet-main'] }));
  const { FleetUtilization } = await client.send(new DescribeFleetUtilizationCommand({ FleetIds: ['fleet-main'] }));

  assert.equal(FleetCapacity[0].InstanceCounts.DESIRED, 10);
  assert.equal(FleetCapacity[0].InstanceCounts.MAXIMUM, 20);
  assert.ok(FleetUtilization[0].ActiveGameSessionCount >= 1);
  assert.ok(FleetUtilization[0].MaximumPlayerSessionCount >= 3);
  assert.ok((await collect(paginateDescribeFleetCapacity({ client, pageSize: 2 }, {}))).length > 1);
  assert.ok((await collect(paginateDescribeFleetUtilization({ client, pageSize: 2 }, {}))).length > 1);
});

test('remote locations are described with their state', async () => {
  const { LocationAttributes } = await client.send(
    new DescribeFleetLocationAttributesCommand({ FleetId: 'fleet-main' }));
  const pages = await collect(paginateDescribeFleetLocationAttributes({ client }, { FleetId: 'fleet-main' }));

  assert.deepEqual(
    LocationAttributes.map((each) => each.LocationState),
    [{ Location: 'eu-west-1', Status: 'ACTIVE', PlayerGatewayStatus: 'ENABLED' }]);
  assert.equal(pages.length, 1);
});

test('a fleet is made, becomes ACTIVE, is changed and deleted', async () => {
  const made = await make({ Locations: [{ Location: 'us-east-1' }, { Location: 'eu-west-1' }] });
  assert.match(made.FleetId, /^fleet-/);
  assert.match(made.FleetArn, /^arn:aws:gamelift:us-east-1:\d{12}:fleet\/fleet-/);
  await control('POST', '/advance', { seconds: 30 });
  assert.equal((await attributes(made.FleetId)).Status, 'ACTIVE');

  await client.send(new UpdateFleetAttributesCommand({
    FleetId: made.FleetId, Name: 'renamed', NewGameSessionProtectionPolicy: 'FullProtection',
    ResourceCreationLimitPolicy: { NewGameSessionsPerCreator: 1, PolicyPeriodInMinutes: 1 },
  }));
  await client.send(new UpdateFleetCapacityCommand({
    FleetId: made.FleetId, DesiredInstances: 2, MinSize: 0, MaxSize: 3,
  }));
  await client.send(new CreateFleetLocationsCommand({ FleetId: made.FleetId, Locations: [{ Location: 'us-west-2' }] }));
  await client.send(new DeleteFleetLocationsCommand({ FleetId: made.FleetId, Locations: ['eu-west-1'] }));

  const changed = await attributes(made.FleetId);
  assert.equal(changed.Name, 'renamed');
  assert.equal(changed.NewGameSessionProtectionPolicy, 'FullProtection');
  const { FleetCapacity } = await client.send(new DescribeFleetCapacityCommand({ FleetIds: [made.FleetId] }));
  assert.equal(FleetCapacity[0].InstanceCounts.DESIRED, 2);
  await client.send(new UpdateFleetCapacityCommand({ FleetId: made.FleetId, DesiredInstances: 0, MinSize: 0 }));
  await client.send(new DeleteFleetCommand({ FleetId: made.FleetId }));
  await control('POST', '/advance', { seconds: 600 });
  await refused(client.send(new DeleteFleetCommand({ FleetId: 'fleet-none' })), NotFoundException);
});

test('capacity follows new limits, and a location must be ACTIVE for it', async () => {
  const { FleetId } = await make();
  await control('POST', '/advance', { seconds: 30 });
  const counts = async () =>
    (await client.send(new DescribeFleetCapacityCommand({ FleetIds: [FleetId] }))).FleetCapacity[0].InstanceCounts;

  await client.send(new UpdateFleetCapacityCommand({ FleetId, MinSize: 2, MaxSize: 4 }));
  assert.equal((await counts()).DESIRED, 2);
  await client.send(new UpdateFleetCapacityCommand({ FleetId, MinSize: 0, MaxSize: 1 }));
  assert.equal((await counts()).DESIRED, 1);
  await refused(
    client.send(new UpdateFleetCapacityCommand({ FleetId, DesiredInstances: 2 })), InvalidRequestException);
  await control('POST', '/fleets/status', { fleetId: FleetId, status: 'BUILDING' });
  await refused(
    client.send(new UpdateFleetCapacityCommand({ FleetId, DesiredInstances: 0 })), InvalidFleetStatusException);
});

test('a fleet scales from zero for a request, and back to zero without any', async () => {
  const { FleetId } = await make();
  await control('POST', '/advance', { seconds: 30 });
  const ManagedCapacityConfiguration = {
    ZeroCapacityStrategy: 'SCALE_TO_AND_FROM_ZERO', ScaleInAfterInactivityMinutes: 5,
  };
  const update = (input) => client.send(new UpdateFleetCapacityCommand({ FleetId, ...input }));
  const capacity = async () =>
    (await client.send(new DescribeFleetCapacityCommand({ FleetIds: [FleetId] }))).FleetCapacity[0];
  const create = () => client.send(new CreateGameSessionCommand({ FleetId, MaximumPlayerSessionCount: 2 }));

  await refused(update({ MinSize: 1, ManagedCapacityConfiguration }), InvalidRequestException);
  await update({ DesiredInstances: 0, ManagedCapacityConfiguration });
  const empty = await capacity();
  assert.equal(empty.InstanceCounts.DESIRED, 0);
  assert.deepEqual(empty.ManagedCapacityConfiguration, ManagedCapacityConfiguration);
  await refused(create(), FleetCapacityExceededException);
  const { GameSession } = await create();
  assert.equal((await capacity()).InstanceCounts.ACTIVE, 1);

  await control('POST', '/game-sessions/end', { gameSessionId: GameSession.GameSessionId });
  await control('POST', '/advance', { seconds: 300 });

  const { DESIRED, MINIMUM, IDLE } = (await capacity()).InstanceCounts;
  assert.deepEqual([DESIRED, MINIMUM, IDLE], [0, 0, 0]);
});

test('locations include the home Region, and may be Local Zones', async () => {
  const { FleetId } = await make({ Locations: [{ Location: 'us-west-2-lax-1' }, { Location: 'us-east-1' }] });
  await control('POST', '/advance', { seconds: 30 });

  const { GameSession } = await client.send(new CreateGameSessionCommand({
    FleetId, Location: 'us-west-2-lax-1', MaximumPlayerSessionCount: 2,
  }));

  assert.equal(GameSession.Location, 'us-west-2-lax-1');
  assert.match(GameSession.DnsName, /\.us-west-2\.compute\.amazonaws\.com$/);
  const { GameSession: home } = await client.send(new CreateGameSessionCommand({
    FleetId, MaximumPlayerSessionCount: 2,
  }));
  assert.equal(home.Location, 'us-east-1');
  await refused(make({ Locations: [{ Location: 'eu-west-1' }] }), InvalidRequestException, /home Region us-east-1/);
  await refused(make({ Locations: [{ Location: 'us-east-1' }, { Location: 'mars-1' }] }), InvalidRequestException);
  await refused(make({ RuntimeConfiguration: {} }), InvalidRequestException, /ServerProcesses/);
});

test('a fleet without a build is refused', async () => {
  await refused(make({ BuildId: undefined }), InvalidRequestException);
});
