// The request for a seat, written plainly in JavaScript: it validates, calls GameLift and writes one item. It has no write
// ahead, no seat rules and no error table, and so makes fewer calls than SessionBroker.
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { CreatePlayerSessionCommand, GameLiftClient } from '@aws-sdk/client-gamelift';
import { serve } from './runtime.mjs';

const playerDataMax = 2048;
const reservationSeconds = 60;

const gameLift = new GameLiftClient({ maxAttempts: 1 });
const dynamoDb = new DynamoDBClient({ maxAttempts: 3 });
const tableName = process.env.TABLE_NAME;

const answer = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const isPlayerData = (value) =>
  value === undefined || (typeof value === 'string' && value.length <= playerDataMax);

function read(event) {
  const playerId = event.requestContext?.authorizer?.jwt?.claims?.sub;
  const arn = Buffer.from(event.pathParameters?.gameSessionId ?? '', 'base64url').toString();
  const key = event.headers?.['idempotency-key'];
  const { playerData, ...unknown } = event.body ? JSON.parse(event.body) : {};
  const faults = [
    playerId ? '' : 'sub',
    /^arn:aws:gamelift:[a-z0-9-]+::gamesession\/.+/.test(arn) ? '' : 'gameSessionId',
    key === undefined || /^[\x21-\x7e]{1,128}$/.test(key) ? '' : 'Idempotency-Key',
    isPlayerData(playerData) ? '' : 'playerData',
    ...Object.keys(unknown),
  ].filter((fault) => fault !== '');
  return { playerId, arn, playerData, key, faults };
}

async function handle(event, requestId) {
  const { playerId, arn, playerData, key, faults } = read(event);
  if (faults.length > 0) return answer(400, { code: 'invalid-request', errors: faults });

  const { PlayerSession: seat } = await gameLift.send(
    new CreatePlayerSessionCommand({ GameSessionId: arn, PlayerId: playerId, PlayerData: playerData }),
  );
  const now = Date.now();
  const reservationId = `res-${key ?? requestId}`;
  await dynamoDb.send(new PutItemCommand({
    TableName: tableName,
    Item: {
      player: { S: playerId },
      item: { S: `reservation#${reservationId}` },
      gameSession: { S: arn },
      playerSession: { S: seat.PlayerSessionId },
      ipAddress: { S: seat.IpAddress },
      dnsName: { S: seat.DnsName },
      port: { N: `${seat.Port}` },
      state: { S: 'Reserved' },
      createdAt: { N: `${now}` },
      deleteAt: { N: `${Math.floor(now / 1000) + 86400}` },
    },
    ConditionExpression: 'attribute_not_exists(player)',
  }));
  return answer(201, {
    reservationId,
    state: 'RESERVED',
    playerId,
    gameSessionId: event.pathParameters.gameSessionId,
    playerSessionId: seat.PlayerSessionId,
    connection: { ipAddress: seat.IpAddress, dnsName: seat.DnsName, port: seat.Port },
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + reservationSeconds * 1000).toISOString(),
  });
}

await serve(handle);
