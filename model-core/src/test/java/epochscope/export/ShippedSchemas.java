package epochscope.export;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import epochscope.spec.ExperimentSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** The JSON Schemas in the resources, as another program would use them. */
final class ShippedSchemas {
  static final String EXPERIMENT = text(ExperimentSpec.class, "experiment.schema.json");
  static final String MODEL = text(ModelFile.class, "model.schema.json");

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          factory ->
              factory.schemaLoaders(
                  loaders -> loaders.schemas(Map.of("urn:epochscope:experiment:1", EXPERIMENT))));

  private ShippedSchemas() {}

  /** What is wrong with {@code json}. */
  static Set<ValidationMessage> faults(String schema, String json) {
    return FACTORY.getSchema(schema).validate(json, InputFormat.JSON);
  }

  /** What is wrong with a schema itself. */
  static Set<ValidationMessage> faults(String schema) {
    return FACTORY
        .getSchema(SchemaLocation.of(SchemaId.V202012))
        .validate(schema, InputFormat.JSON);
  }

  private static String text(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
