package epochscope.export.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts a program together: its description, the imports that it needs, the constants that it uses,
 * and its functions, in the order in which they were added.
 */
final class PythonScript {
  /** What a piece of code tells of the import it needs: standard library, then all else. */
  private static final Map<String, String> STANDARD =
      imports(
          "argparse\\.Arg", "import argparse",
          "base64\\.b", "import base64",
          "copy\\.deep", "import copy",
          "csv\\.reader", "import csv",
          "gzip\\.open", "import gzip",
          "json\\.load", "import json",
          "math\\.", "import math",
          "pathlib\\.Path", "import pathlib",
          "re\\.sub", "import re",
          "sys\\.exit", "import sys");

  private static final Map<String, String> OTHERS =
      imports(
          "keras\\.", "import keras",
          "np\\.", "import numpy as np",
          "torch\\.", "import torch",
          "layers\\.", "from keras import layers",
          "ops\\.", "from keras import ops",
          "Image\\.", "from PIL import Image",
          "nn\\.", "from torch import nn",
          "F\\.", "from torch.nn import functional as F");

  private final String description;
  private final Map<String, String> constants = new LinkedHashMap<>();
  private final List<String> pieces = new ArrayList<>();

  /**
   * @param description what stands above everything
   */
  PythonScript(String description) {
    this.description = description;
  }

  private static Map<String, String> imports(String... pairs) {
    Map<String, String> imports = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      imports.put(pairs[i], pairs[i + 1]);
    }
    return imports;
  }

  /** A constant, which is left out unless something uses it. */
  PythonScript constant(String name, String literal) {
    constants.put(name, literal);
    return this;
  }

  PythonScript constant(String name, double value) {
    return constant(name, Python.number(value));
  }

  PythonScript constant(String name, long value) {
    return constant(name, Long.toString(value));
  }

  /** One or more functions or classes. */
  PythonScript add(String code) {
    pieces.add(code.strip());
    return this;
  }

  /**
   * Functions from the resources.
   *
   * @param values by placeholder, such as {@code $NAMES}
   */
  PythonScript piece(String name, Map<String, String> values) {
    String code = resource(name);
    for (Map.Entry<String, String> value : values.entrySet()) {
      code = code.replace(value.getKey(), value.getValue());
    }
    return add(code);
  }

  PythonScript piece(String name) {
    return piece(name, Map.of());
  }

  private static String resource(String name) {
    try (InputStream in = PythonScript.class.getResourceAsStream(name + ".py")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole program. */
  String text() {
    String code = String.join("\n\n\n", pieces);
    StringBuilder text = new StringBuilder("#!/usr/bin/env python3\n");
    text.append("\"\"\"").append(description.strip()).append("\n\"\"\"\n\n");
    String used = used(code);
    text.append(importing(STANDARD, used + code));
    text.append(importing(OTHERS, used + code));
    text.append(used).append(used.isEmpty() ? "" : "\n\n");
    return text.append(code).append("\n").toString();
  }

  private static String importing(Map<String, String> imports, String code) {
    StringBuilder lines = new StringBuilder();
    imports.forEach(
        (sign, line) -> {
          if (Pattern.compile("(?<![\\w.\"])" + sign).matcher(code).find()) {
            lines.append(line).append('\n');
          }
        });
    return lines.isEmpty() ? "" : lines.append('\n').toString();
  }

  private String used(String code) {
    StringBuilder lines = new StringBuilder();
    constants.forEach(
        (name, literal) -> {
          if (Pattern.compile("\\b" + name + "\\b").matcher(code).find()) {
            lines.append(name).append(" = ").append(literal).append('\n');
          }
        });
    return lines.toString();
  }
}
