// Rule sets and matchmaking configurations as resources.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CreateMatchmakingConfigurationCommand, CreateMatchmakingRuleSetCommand, DeleteMatchmakingConfigurationCommand,
  DeleteMatchmakingRuleSetCommand, DescribeMatchmakingRuleSetsCommand, InvalidRequestException, NotFoundException,
  UpdateMatchmakingConfigurationCommand, ValidateMatchmakingRuleSetCommand, paginateDescribeMatchmakingConfigurations,
  paginateDescribeMatchmakingRuleSets,
} from '@aws-sdk/client-gamelift';
import { collect, makeClient, refused, unique } from '../gamelift.mjs';

const client = makeClient();
const RuleSetBody = JSON.stringify({
  ruleLanguageVersion: '1.0', teams: [{ name: 'side', minPlayers: 1, maxPlayers: 1, quantity: 2 }],
});
const queueArn = 'arn:aws:gamelift:us-east-1:123456789012:gamesessionqueue/world';

async function createRuleSet() {
  const Name = unique('rules');
  return (await client.send(new CreateMatchmakingRuleSetCommand({ Name, RuleSetBody }))).RuleSet;
}

const create = async (input) => (await client.send(new CreateMatchmakingConfigurationCommand({
  Name: unique('matchmaker'), RequestTimeoutSeconds: 60, AcceptanceRequired: false, GameSessionQueueArns: [queueArn],
  ...input,
}))).Configuration;

test('a rule set is validated, made, described and deleted', async () => {
  assert.equal((await client.send(new ValidateMatchmakingRuleSetCommand({ RuleSetBody }))).Valid, true);
  const made = await createRuleSet();

  assert.ok(made.CreationTime instanceof Date);
  assert.match(made.RuleSetArn, /^arn:aws:gamelift:us-east-1:123456789012:matchmakingruleset\/rules-/);
  const { RuleSets } = await client.send(new DescribeMatchmakingRuleSetsCommand({ Names: [made.RuleSetName] }));
  assert.deepEqual(RuleSets, [made]);
  const pages = await collect(paginateDescribeMatchmakingRuleSets({ client, pageSize: 1 }, {}));
  assert.ok(pages.length >= 2 && pages.every((page) => page.RuleSets.length <= 1));
  await client.send(new DeleteMatchmakingRuleSetCommand({ Name: made.RuleSetArn }));
  await refused(
    client.send(new DescribeMatchmakingRuleSetsCommand({ Names: [made.RuleSetName] })), NotFoundException);
  await refused(client.send(new DeleteMatchmakingRuleSetCommand({ Name: made.RuleSetName })), NotFoundException);
});

test('a rule set that is not sound is refused, and the message names the place', async () => {
  const body = RuleSetBody.replace('"maxPlayers":1', '"maxPlayers":0');

  await refused(
    client.send(new ValidateMatchmakingRuleSetCommand({ RuleSetBody: body })), InvalidRequestException,
    /\/teams\/0\/maxPlayers: /);
  await refused(
    client.send(new CreateMatchmakingRuleSetCommand({ Name: unique('rules'), RuleSetBody: '{' })),
    InvalidRequestException, /not JSON/);
  await refused(
    client.send(new CreateMatchmakingRuleSetCommand({ Name: 'x'.repeat(129), RuleSetBody })), 'ValidationException');
  await refused(
    client.send(new ValidateMatchmakingRuleSetCommand({ RuleSetBody: ' '.repeat(65536) })), 'ValidationException');
  const { RuleSetName } = await createRuleSet();
  await refused(
    client.send(new CreateMatchmakingRuleSetCommand({ Name: RuleSetName, RuleSetBody })), InvalidRequestException);
});

test('a configuration is made, changed, listed and deleted', async () => {
  const { RuleSetName } = await createRuleSet();
  const made = await create({
    RuleSetName, AcceptanceRequired: true, AcceptanceTimeoutSeconds: 600, CustomEventData: 'blue',
    GameProperties: [{ Key: 'mode', Value: 'duel' }],
  });
  assert.equal(made.FlexMatchMode, 'WITH_QUEUE');
  assert.equal(made.BackfillMode, 'MANUAL');
  assert.ok(made.CreationTime instanceof Date);

  const { Configuration: changed } = await client.send(new UpdateMatchmakingConfigurationCommand({
    Name: made.Name, RequestTimeoutSeconds: 43200, BackfillMode: 'AUTOMATIC',
  }));

  assert.deepEqual(changed, { ...made, RequestTimeoutSeconds: 43200, BackfillMode: 'AUTOMATIC' });
  const pages = await collect(
    paginateDescribeMatchmakingConfigurations({ client, pageSize: 1 }, { RuleSetName }));
  assert.deepEqual(pages.flatMap((page) => page.Configurations), [changed]);
  await refused(client.send(new DeleteMatchmakingRuleSetCommand({ Name: RuleSetName })), InvalidRequestException);
  await client.send(new DeleteMatchmakingConfigurationCommand({ Name: made.Name }));
  await refused(client.send(new DeleteMatchmakingConfigurationCommand({ Name: made.Name })), NotFoundException);
});

test('a configuration that contradicts itself or names what does not exist is refused', async () => {
  const { RuleSetName } = await createRuleSet();

  await refused(create({ RuleSetName: 'nothing' }), NotFoundException);
  await refused(create({ RuleSetName, GameSessionQueueArns: [`${queueArn}-none`] }), NotFoundException);
  await refused(create({ RuleSetName, GameSessionQueueArns: undefined }), InvalidRequestException);
  await refused(create({ RuleSetName, FlexMatchMode: 'STANDALONE' }), InvalidRequestException);
  await refused(create({ RuleSetName, AcceptanceRequired: true }), InvalidRequestException);
  await refused(create({ RuleSetName, RequestTimeoutSeconds: 43201 }), 'ValidationException');
  await refused(create({ RuleSetName, RequestTimeoutSeconds: 0 }), 'ValidationException');
  await refused(create({ RuleSetName, AcceptanceTimeoutSeconds: 601 }), 'ValidationException');
  await refused(create({ RuleSetName, CustomEventData: 'x'.repeat(257) }), 'ValidationException');
  await refused(create({ RuleSetName, GameSessionData: 'x'.repeat(4097) }), 'ValidationException');
  await refused(
    client.send(new UpdateMatchmakingConfigurationCommand({ Name: 'nothing', Description: 'x' })), NotFoundException);
});
