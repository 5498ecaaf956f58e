package dev.amends.conventions;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Marks the members of responses as required that are always present, so that a generated client
 * need not expect them to be absent: those of a record that are not {@link Nullable}.
 *
 * <p>Schemas that requests use as well stay as they are: there, an absent member may have a
 * default.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiResponseSchemas implements OASFilter {
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
  private static final DotName PROPERTY =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
  private static final DotName UNWRAPPED =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
  private static final String PROJECT = "dev.amends.";
  private static final String PAGE = "Page";

  private final IndexView classes;

  public OpenApiResponseSchemas(IndexView classes) {
    this.classes = classes;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null || api.getComponents() == null) {
      return;
    }
    Map<String, Schema> schemas = api.getComponents().getSchemas();
    Set<String> required = reachable(schemas, operations(api).flatMap(this::responses));
    required.removeAll(reachable(schemas, operations(api).flatMap(this::requests)));
    Map<String, List<ClassInfo>> records = records();
    for (String name : required) {
      Schema schema = schemas.get(name);
      if (schema != null && schema.getProperties() != null) {
        List<ClassInfo> candidates =
            records.getOrDefault(name.startsWith(PAGE) ? PAGE : name, List.of());
        candidates.stream()
            .map(this::members)
            .filter(members -> candidates.size() == 1 || describes(schema, members))
            .forEach(members -> require(schema, members));
      }
    }
  }

  private static boolean describes(Schema schema, Map<String, Boolean> members) {
    return members.keySet().equals(schema.getProperties().keySet());
  }

  private static void require(Schema schema, Map<String, Boolean> members) {
    members.forEach(
        (name, nullable) -> {
          boolean shown = schema.getProperties().containsKey(name);
          boolean listed = schema.getRequired() != null && schema.getRequired().contains(name);
          if (shown && !nullable && !listed) {
            schema.addRequired(name);
          }
        });
  }

  /** The names of a record's members in JSON, and whether each can be absent. */
  private Map<String, Boolean> members(ClassInfo type) {
    Map<String, Boolean> members = new HashMap<>();
    for (RecordComponentInfo component : type.recordComponents()) {
      ClassInfo unwrapped =
          annotation(component, UNWRAPPED) == null
              ? null
              : classes.getClassByName(component.type().name());
      if (unwrapped == null) {
        members.put(name(component), isNullable(component));
      } else {
        members.putAll(members(unwrapped));
      }
    }
    return members;
  }

  /** Jackson's annotations apply to fields, not to the components of records. */
  private static @Nullable AnnotationInstance annotation(
      RecordComponentInfo component, DotName name) {
    return component.declaringClass().field(component.name()).annotation(name);
  }

  private static boolean isNullable(RecordComponentInfo component) {
    return component.type().hasAnnotation(NULLABLE) || component.hasAnnotation(NULLABLE);
  }

  private static String name(RecordComponentInfo component) {
    AnnotationInstance property = annotation(component, PROPERTY);
    return property == null || property.value() == null
        ? component.name()
        : property.value().asString();
  }

  /** The project's records by the names of their schemas, which several records can share. */
  private Map<String, List<ClassInfo>> records() {
    return classes.getKnownClasses().stream()
        .map(ClassInfo::name)
        .distinct() // the index can list a class twice
        .map(classes::getClassByName)
        .filter(type -> type.isRecord() && type.name().toString().startsWith(PROJECT))
        .collect(Collectors.groupingBy(OpenApiResponseSchemas::schemaName));
  }

  private static String schemaName(ClassInfo type) {
    AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
    return schema == null || schema.value("name") == null
        ? type.simpleName()
        : schema.value("name").asString();
  }

  private static Stream<Operation> operations(OpenAPI api) {
    return api.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream());
  }

  private Stream<Schema> responses(Operation operation) {
    return operation.getResponses() == null
        ? Stream.empty()
        : operation.getResponses().getAPIResponses().values().stream()
            .flatMap(response -> schemas(response.getContent()));
  }

  private Stream<Schema> requests(Operation operation) {
    return operation.getRequestBody() == null
        ? Stream.empty()
        : schemas(operation.getRequestBody().getContent());
  }

  private static Stream<Schema> schemas(@Nullable Content content) {
    return content == null
        ? Stream.empty()
        : content.getMediaTypes().values().stream()
            .map(media -> media.getSchema())
            .filter(Objects::nonNull);
  }

  /** The names of the schemas that schemas refer to, directly or not. */
  private static Set<String> reachable(Map<String, Schema> schemas, Stream<Schema> roots) {
    Set<String> names = new HashSet<>();
    Deque<Schema> open = roots.collect(Collectors.toCollection(ArrayDeque::new));
    while (!open.isEmpty()) {
      Schema schema = open.pop();
      String reference = schema.getRef();
      String name = reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
      if (name != null && schemas.containsKey(name) && names.add(name)) {
        open.push(schemas.get(name));
      }
      parts(schema).forEach(open::push);
    }
    return names;
  }

  private static Stream<Schema> parts(Schema schema) {
    Stream<Schema> single =
        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
            .filter(Objects::nonNull);
    Stream<Schema> several =
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
            .filter(Objects::nonNull)
            .flatMap(List::stream);
    Collection<Schema> members =
        schema.getProperties() == null ? List.of() : schema.getProperties().values();
    return Stream.concat(Stream.concat(single, several), members.stream());
  }
}
