"""Answers the check rows of a model file of dense layers: python3 read_model.py model.json"""
import base64, json, math, struct, sys

ACTIVATIONS = {
    'linear': lambda z: z, 'tanh': lambda z: [math.tanh(v) for v in z], 'relu': lambda z: [max(v, 0.0) for v in z],
    'logistic': lambda z: [1 / (1 + math.exp(-v)) for v in z], 'elu': lambda z: [v if v > 0 else math.expm1(v) for v in z],
    'softmax': lambda z: [math.exp(v - max(z)) / sum(math.exp(w - max(z)) for w in z) for v in z]}

def numbers(array):
    if 'encoding' not in array:
        return array['data']
    form = 'f' if array['encoding'] == 'base64-float32' else 'd'
    return [value for value, in struct.iter_unpack('<' + form, base64.b64decode(array['data']))]

def scaled(x, column):
    x = column['missing']['by'] if math.isnan(x) or x == column['missing'].get('value') else x
    x = math.log(max(x + column['log']['shift'], column['log']['floor'])) if 'log' in column else x
    return (x - column['offset']) / column['scale']

def respond(model, row):
    x = [scaled(*pair) for pair in zip(row, model['preprocessing']['features'])]
    for node in model['network']['nodes']:
        if node['type'] == 'dense':
            weight, bias = (numbers(model['parameters'][node['name']][name]) for name in ('weight', 'bias'))
            x = ACTIVATIONS[node['activation']]([b + sum(w * v for w, v in zip(weight[o * len(x):], x)) for o, b in enumerate(bias)])
        elif node['type'] not in ('dropout', 'flatten'):
            sys.exit(f"node {node['name']} is a {node['type']}, which these lines do not know")
    return x

model = json.load(open(sys.argv[1], encoding='utf-8'))
for row, expected in zip(model['check']['inputs'], model['check']['outputs']):
    print(json.dumps({'expected': expected, 'found': respond(model, row)}))
