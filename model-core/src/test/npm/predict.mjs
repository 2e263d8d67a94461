// Runs layers models: node predict.mjs FOLDER... Each folder holds a model and rows.json, a list of {shape, data} with
// an entry per input; the response is written to response.json beside it, or to error.txt what TensorFlow.js says.
import {readFile, writeFile} from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import {loadLayersModel} from '@tensorflow/tfjs-layers';

async function artifacts(folder) {
  const model = JSON.parse(await readFile(`${folder}/model.json`, 'utf8'));
  const groups = model.weightsManifest;
  const shards = await Promise.all(groups.flatMap(group => group.paths).map(path => readFile(`${folder}/${path}`)));
  return {
    modelTopology: model.modelTopology,
    weightSpecs: groups.flatMap(group => group.weights),
    weightData: new Uint8Array(Buffer.concat(shards)).buffer,
  };
}

async function respond(folder) {
  const model = await loadLayersModel({load: () => artifacts(folder)});
  const rows = JSON.parse(await readFile(`${folder}/rows.json`, 'utf8'));
  const inputs = rows.map(input => tf.tensor(input.data, input.shape, 'float32'));
  const response = model.predict(inputs.length === 1 ? inputs[0] : inputs);
  await writeFile(`${folder}/response.json`, JSON.stringify(await response.array()));
}

await tf.setBackend('cpu');
for (const folder of process.argv.slice(2)) {
  try {
    await respond(folder);
  } catch (error) {
    await writeFile(`${folder}/error.txt`, String(error.stack));
  }
}
