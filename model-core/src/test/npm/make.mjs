// Makes layers models with TensorFlow.js' own words: node make.mjs FOLDER. Each becomes a folder in it, with model.json and
// weights.bin as TensorFlow.js saves them, rows.json and the response.json to those rows.
import {mkdir, writeFile} from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import {initializers, input, layers, model, sequential} from '@tensorflow/tfjs-layers';

const any = () => ({kernelInitializer: 'glorotNormal', biasInitializer: 'randomNormal'});
const norm = () => ({
  betaInitializer: 'randomNormal', gammaInitializer: 'randomNormal',
  movingMeanInitializer: 'randomNormal', movingVarianceInitializer: initializers.randomUniform({minval: 0.2, maxval: 1}),
});
const conv = (filters, kernelSize, more) => ({filters, kernelSize, ...any(), ...more});

function table() {
  return sequential({layers: [
    layers.dense({units: 7, activation: 'relu', inputShape: [4], ...any()}),
    layers.batchNormalization(),
    layers.dropout({rate: 0.3}),
    layers.dense({units: 5, ...any()}),
    layers.leakyReLU({alpha: 0.01}),
    layers.dense({units: 3, activation: 'softmax', useBias: false}),
  ]});
}

function picture() {
  return sequential({layers: [
    layers.conv2d(conv(4, 3, {padding: 'same', activation: 'relu', inputShape: [9, 7, 3]})),
    layers.zeroPadding2d({padding: [[0, 1], [1, 1]]}),
    layers.conv2d(conv(6, [2, 3], {strides: 1, activation: 'elu'})),
    layers.batchNormalization(norm()),
    layers.maxPooling2d({poolSize: 2, padding: 'same'}),
    layers.depthwiseConv2d({kernelSize: 2, depthMultiplier: 2, depthwiseInitializer: 'glorotNormal', padding: 'same'}),
    layers.separableConv2d({filters: 5, kernelSize: 3, padding: 'same', activation: 'tanh', biasInitializer: 'randomNormal'}),
    layers.upSampling2d({size: [2, 1]}),
    layers.conv2dTranspose(conv(4, 3, {strides: 2, padding: 'same', activation: 'swish'})),
    layers.conv2dTranspose(conv(3, 2, {strides: 3})),
    layers.averagePooling2d({poolSize: 3, strides: 2, padding: 'same'}),
    layers.flatten(),
    layers.batchNormalization(norm()),
    layers.dense({units: 2, activation: 'linear', ...any()}),
  ]});
}

function skips() {
  const x = input({shape: [6, 6, 2]});
  const y = input({shape: [5]});
  const a = layers.conv2d(conv(4, 3, {padding: 'same'})).apply(x);
  const b = layers.activation({activation: 'selu'}).apply(layers.conv2d(conv(4, 1)).apply(x));
  const sum = layers.add().apply([a, b]);
  const wide = layers.concatenate().apply([sum, a, layers.multiply().apply([a, b])]);
  const mean = layers.globalAveragePooling2d({}).apply(wide);
  const most = layers.globalMaxPooling2d({}).apply(sum);
  const seen = layers.dense({units: 6, activation: 'sigmoid', ...any()}).apply(layers.flatten().apply(wide));
  const all = layers.concatenate().apply([mean, most, seen, layers.average().apply([y, y])]);
  const bent = layers.layerNormalization({}).apply(layers.dense({units: 8, ...any()}).apply(all));
  const out = layers.dense({units: 1, activation: 'sigmoid', ...any()}).apply(bent);
  return model({inputs: [x, y], outputs: out});
}

function line() {
  return sequential({layers: [
    layers.conv1d(conv(4, 3, {padding: 'same', strides: 2, activation: 'softplus', inputShape: [12, 2]})),
    layers.maxPooling1d({poolSize: 2}),
    layers.dense({units: 3, activation: 'relu', ...any()}),
    layers.globalAveragePooling1d(),
    layers.dense({units: 2, ...any()}),
  ]});
}

const folder = process.argv[2];
await tf.setBackend('cpu');
for (const make of [table, picture, skips, line]) {
  const made = make();
  const rows = made.inputs.map(entry => tf.randomNormal([3, ...entry.shape.slice(1)], 0, 1, 'float32', 7));
  const response = made.predict(rows.length === 1 ? rows[0] : rows);
  const home = `${folder}/${make.name}`;
  await mkdir(home, {recursive: true});
  await made.save({save: async saved => {
    const manifest = [{paths: ['weights.bin'], weights: saved.weightSpecs}];
    await writeFile(`${home}/weights.bin`, new Uint8Array(saved.weightData));
    await writeFile(`${home}/model.json`, JSON.stringify({
      format: saved.format, generatedBy: saved.generatedBy, convertedBy: saved.convertedBy,
      modelTopology: saved.modelTopology, weightsManifest: manifest,
    }));
    return {modelArtifactsInfo: {dateSaved: new Date(), modelTopologyType: 'JSON'}};
  }});
  const inputs = await Promise.all(rows.map(async row => ({shape: row.shape, data: Array.from(await row.data())})));
  await writeFile(`${home}/rows.json`, JSON.stringify(inputs));
  await writeFile(`${home}/response.json`, JSON.stringify(await response.array()));
}
