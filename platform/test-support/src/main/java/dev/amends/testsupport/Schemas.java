package dev.amends.testsupport;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Validates real messages against the published JSON Schemas. */
public final class Schemas {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private Schemas() {}

  /** The violations of a message against its schema; empty if it is valid. */
  public static List<String> violations(Topics.PublishedEvent event) {
    return SCHEMAS
        .getSchema(SchemaLocation.of("classpath:schemas/" + event.name() + ".v1.json"))
        .validate(event.data().toString(), InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .map(message -> event.name() + ": " + message)
        .toList();
  }
}
