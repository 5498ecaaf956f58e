package dev.amends.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The published contract as the tests see it: the records on one side, the documents on the other.
 */
final class Contract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new YAMLMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private Contract() {}

  /** Every record that some sealed interface of events permits. */
  static Stream<Class<? extends Event>> events() {
    return eventTypes(Event.class);
  }

  private static Stream<Class<? extends Event>> eventTypes(Class<? extends Event> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Stream.of(type.getPermittedSubclasses())
            .flatMap(permitted -> eventTypes(permitted.asSubclass(Event.class)));
  }

  /** The events and every record and enum that their fields lead to, but for Money. */
  static Set<Class<?>> types() {
    Set<Class<?>> found = new LinkedHashSet<>();
    events().forEach(event -> collect(event, found));
    return found;
  }

  private static void collect(Class<?> type, Set<Class<?>> found) {
    if (type != Money.class && (type.isRecord() || type.isEnum()) && found.add(type)) {
      for (RecordComponent component : componentsOf(type)) {
        collect(elementOf(component.getGenericType()), found);
      }
    }
  }

  static RecordComponent[] componentsOf(Class<?> type) {
    return type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
  }

  /** The type itself, or that of a list's elements. */
  static Class<?> elementOf(Type type) {
    return type instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : (Class<?>) type;
  }

  /** The schema as a document. */
  static JsonNode schemaDocument(Class<?> type) {
    return json("/schemas/" + type.getSimpleName() + ".v1.json");
  }

  /** The schema as a judge. */
  static Schema schema(Class<?> type) {
    return SCHEMAS.getSchema(
        SchemaLocation.of("classpath:schemas/" + type.getSimpleName() + ".v1.json"));
  }

  /** The sample's data. */
  static JsonNode sample(Class<?> event) {
    return json("/samples/" + event.getSimpleName() + ".v1.json");
  }

  /** The names of the event's sample files: its own, and one per later addition to it. */
  static List<String> sampleFiles(Class<?> event) {
    return filesIn("/samples").stream()
        .filter(file -> file.matches(event.getSimpleName() + "(-[a-z-]+)?[.]v1[.]json"))
        .toList();
  }

  /** The names of the files in a folder of the contract. */
  static List<String> filesIn(String folder) {
    try (Stream<Path> files =
        Files.list(Path.of(Objects.requireNonNull(Contract.class.getResource(folder)).toURI()))) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(folder, e);
    }
  }

  static JsonNode asyncApi() {
    return read(YAML, "/asyncapi.yaml");
  }

  static JsonNode json(String resource) {
    return read(JSON, resource);
  }

  private static JsonNode read(ObjectMapper mapper, String resource) {
    try (InputStream in = Contract.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new AssertionError("The contract lacks " + resource);
      }
      return mapper.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
