/** Requests as the SDK sends them, with chance in their details: what the fuzzing starts from. */
import type { Chance } from '../../replay/chance.ts';
import { docOf, nameOf, put, valueOf, type Json } from './values.ts';

export type Request = { [name: string]: Json };

/** What a request may name: the collections under attack, a document's id, an open transaction. */
export interface Targets {
  collections: readonly string[];
  ids: readonly string[];
  transactionId: string;
}

const QUERY =
  '$eq $ne $gt $gte $lt $lte $in $nin $all $elemMatch $exists $size $mod $not $regex $type $nearSphere $geoWithin ' +
  '$geoIntersects $options $where $text $nonsense';
const UPDATE =
  '$set $inc $mul $unset $push $pop $pull $pullAll $addToSet $rename $bit $max $min $setOnInsert $currentDate $nonsense';
const STAGES =
  '$match $group $project $sort $limit $skip $unwind $lookup $count $sample $bucket $bucketAuto $addFields $replaceRoot ' +
  '$sortByCount $geoNear $facet $out $merge $graphLookup $unionWith $redact $densify $nonsense';
const EXPRESSIONS =
  '$add $divide $multiply $concat $cond $switch $filter $map $reduce $range $slice $dateToString $dateFromString $substr ' +
  '$arrayToObject $zip $let $split $indexOfCP $function $rand $convert $sum $mergeObjects $nonsense';
const oneOf = (chance: Chance, names: string): string => chance.pick(names.split(' '));
const text = (value: Json): string => JSON.stringify(value);

function queryOf(chance: Chance, targets: Targets, depth = 0): Request {
  const query: Request = {};
  if (chance.happens(0.5)) query._id = chance.pick(targets.ids);
  if (chance.happens(0.6))
    put(
      query,
      nameOf(chance),
      chance.happens(0.6) ? { [oneOf(chance, QUERY)]: valueOf(chance) } : valueOf(chance),
    );
  if (depth < 2 && chance.happens(0.2))
    query[oneOf(chance, '$and $or $nor')] = [
      queryOf(chance, targets, depth + 1),
      queryOf(chance, targets, depth + 1),
    ];
  if (chance.happens(0.05)) query.$expr = expressionOf(chance);
  if (chance.happens(0.03))
    query[oneOf(chance, '$jsonSchema $where $text $comment $nonsense')] = valueOf(chance);
  return query;
}

function updateOf(chance: Chance): Request {
  const update: Request = {};
  for (let i = chance.pick([1, 1, 2]); i > 0; i -= 1) {
    const fields: Request = {};
    put(
      fields,
      nameOf(chance),
      chance.happens(0.2) ? { $each: [valueOf(chance)], $slice: valueOf(chance) } : valueOf(chance),
    );
    update[oneOf(chance, UPDATE)] = chance.happens(0.9) ? fields : valueOf(chance);
  }
  return update;
}

function expressionOf(chance: Chance, depth = 0): Json {
  if (depth > 2 || chance.happens(0.3))
    return chance.pick<Json>(['$n', '$tags', '$$ROOT', '$none', '$$x', 1, 'x', null]);
  return {
    [oneOf(chance, EXPRESSIONS)]: chance.happens(0.5)
      ? [expressionOf(chance, depth + 1), expressionOf(chance, depth + 1)]
      : valueOf(chance),
  };
}

function stageOf(chance: Chance, targets: Targets): Json {
  const stageKey = oneOf(chance, STAGES);
  const sensible: Record<string, () => Json> = {
    $match: () => queryOf(chance, targets),
    $group: () => ({
      _id: expressionOf(chance),
      v: { [oneOf(chance, '$sum $avg $push $first $min $addToSet $nonsense')]: expressionOf(chance) },
    }),
    $project: () => ({ [nameOf(chance)]: chance.happens(0.5) ? 1 : expressionOf(chance) }),
    $addFields: () => ({ [nameOf(chance)]: expressionOf(chance) }),
    $sort: () => ({ [nameOf(chance)]: chance.pick([1, -1, 0]) }),
    $limit: () => chance.pick([1, 10, 0, -1, 1e9]),
    $skip: () => chance.pick([0, 1, -1, 1e9]),
    $sample: () => ({ size: chance.pick([1, 3, -1, 1e9]) }),
    $lookup: () => ({
      from: chance.pick(targets.collections),
      localField: 'n',
      foreignField: nameOf(chance),
      as: 'found',
    }),
    $unwind: () => `$${nameOf(chance)}`,
    $bucket: () => ({ groupBy: '$n', boundaries: [0, 5, 10], default: 'other' }),
    $bucketAuto: () => ({ groupBy: '$n', buckets: chance.pick([1, 2, 1e9]) }),
  };
  const operand =
    Object.hasOwn(sensible, stageKey) && chance.happens(0.7) ? sensible[stageKey]?.() : valueOf(chance);
  return { stageKey, stageValue: text(operand ?? null) };
}

type Make = (chance: Chance, targets: Targets) => Request;

const MAKERS: Make[] = [
  (chance) => ({
    action: 'database.insertDocument',
    data: Array.from({ length: chance.pick([1, 1, 2, 3]) }, () => text(docOf(chance))),
  }),
  (chance, targets) => ({
    action: 'database.getDocument',
    queryType: 'WHERE',
    query: text(queryOf(chance, targets)),
    order: text({ [nameOf(chance)]: chance.pick([1, -1, 0]) }),
    projection: text({ [nameOf(chance)]: chance.pick<Json>([1, 0, { $slice: 1 }, valueOf(chance)]) }),
    limit: chance.pick([1, 100, 1000, 0]),
    offset: chance.pick([0, 1, 1e6]),
  }),
  (chance, targets) => ({
    action: 'database.calculateDocument',
    queryType: 'WHERE',
    query: text(queryOf(chance, targets)),
  }),
  (chance, targets) => ({
    action: 'database.modifyDocument',
    queryType: 'WHERE',
    query: text(queryOf(chance, targets)),
    data: text(chance.happens(0.8) ? updateOf(chance) : docOf(chance)),
    multi: chance.happens(0.5),
    merge: chance.happens(0.8),
    upsert: chance.happens(0.2),
  }),
  (chance, targets) => ({
    action: 'database.modifyAndReturnDoc',
    queryType: 'WHERE',
    query: text(queryOf(chance, targets)),
    data: text(updateOf(chance)),
  }),
  (chance, targets) => ({
    action: 'database.removeDocument',
    queryType: 'DOC',
    query: text(queryOf(chance, targets)),
    multi: chance.happens(0.3),
  }),
  (chance, targets) => ({
    action: 'database.aggregateDocuments',
    stages: Array.from({ length: chance.pick([1, 2, 3]) }, () => stageOf(chance, targets)),
  }),
  (chance) => ({
    action: oneOf(chance, 'database.startTransaction database.commitTransaction database.abortTransaction'),
  }),
  (chance) => ({
    action: 'storage.getUploadMetadata',
    path: chance.pick(['a/b.txt', '../x', '', 'a\u0000']),
    method: 'put',
  }),
  (chance) => ({
    action: 'storage.batchGetDownloadUrl',
    file_list: [{ fileid: chance.pick(['cloud://e.x/a', 'x']), max_age: valueOf(chance) }],
  }),
  () => ({ action: 'storage.batchDeleteFile', fileid_list: ['cloud://gelin-local.x/none.txt'] }),
  () => ({ action: 'storage.batchCopyFile', file_list: [{ src_path: 'none.txt', dst_path: 'a/none.txt' }] }),
  (chance) => ({
    action: 'functions.invokeFunction',
    function_name: 'nobody',
    request_data: text(valueOf(chance)),
  }),
  (chance) => ({
    action: oneOf(
      chance,
      'wx.api wx.openApi auth.getUserInfoForAdmin database.drop constructor __proto__ toString',
    ),
    requestData: text(valueOf(chance)),
  }),
];

/** One request of any kind; most work on a collection, some within the transaction. */
export function requestOf(chance: Chance, targets: Targets): Request {
  // The first seven work on documents, and are asked for more often than the rest.
  const make = chance.happens(0.8) ? MAKERS[Math.floor(chance.next() * 7)] : chance.pick(MAKERS);
  const request = (make as Make)(chance, targets);
  const common = { envName: 'gelin-local', wxCloudApiToken: '', crossAuthorizationToken: '' };
  const within = chance.happens(0.15) ? { transactionId: targets.transactionId } : {};
  return { collectionName: chance.pick(targets.collections), ...request, ...within, ...common };
}
