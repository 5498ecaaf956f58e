package dev.amends.conventions;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the OpenAPI document what all operations have in common, so that no resource repeats it
 * and none forgets it: the idempotency key of a repeatable command, the problem details of an
 * error, and a description for every answer.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiConventions implements OASFilter {
  private static final String PATH = "jakarta.ws.rs.Path";
  private static final String PROBLEM = "Problem";
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private final IndexView classes;

  public OpenApiConventions(IndexView classes) {
    this.classes = classes;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null) {
      return;
    }
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    api.getComponents().addSchema(PROBLEM, problem());
    for (PathItem path : api.getPaths().getPathItems().values()) {
      path.getOperations().values().forEach(OpenApiConventions::describeResponses);
    }
    for (AnnotationInstance repeatable : classes.getAnnotations(Idempotent.class)) {
      if (repeatable.target().kind() == AnnotationTarget.Kind.METHOD) {
        describe(api, repeatable.target().asMethod());
      }
    }
  }

  private static void describe(OpenAPI api, MethodInfo command) {
    PathItem path = api.getPaths().getPathItem(path(command));
    if (path == null) {
      return;
    }
    for (Map.Entry<HttpMethod, Operation> operation : path.getOperations().entrySet()) {
      if (command.hasAnnotation("jakarta.ws.rs." + operation.getKey().name())
          && !hasIdempotencyKey(operation.getValue())) {
        operation.getValue().addParameter(idempotencyKey());
      }
    }
  }

  /** The build may apply the filter to its own result again. */
  private static boolean hasIdempotencyKey(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(parameter -> IDEMPOTENCY_KEY.equals(parameter.getName()));
  }

  private static String path(MethodInfo command) {
    ClassInfo resource = command.declaringClass();
    return Stream.of(resource.declaredAnnotation(PATH), command.annotation(PATH))
        .map(OpenApiConventions::segment)
        .filter(segment -> !segment.isEmpty())
        .reduce("", (before, segment) -> before + "/" + segment);
  }

  private static String segment(@Nullable AnnotationInstance path) {
    return path == null ? "" : path.value().asString().replaceAll("^/|/$", "");
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name(IDEMPOTENCY_KEY)
        .in(Parameter.In.HEADER)
        .description(
            "A key of 1 to 200 characters. A command repeated with the same key returns the"
                + " first response.")
        .schema(text());
  }

  private static void describeResponses(Operation operation) {
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (response.getDescription() == null || response.getDescription().isBlank()) {
                response.setDescription(reason(status));
              }
              if (status.matches("[45][0-9]{2}") && response.getContent() == null) {
                response.setContent(problemContent());
              }
            });
    APIResponse error =
        OASFactory.createAPIResponse()
            .description("The request was rejected or failed; the problem details give the reason.")
            .content(problemContent());
    operation.getResponses().setDefaultValue(error);
  }

  private static Content problemContent() {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE.toString().toLowerCase(Locale.ROOT),
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
  }

  private static String reason(String status) {
    Response.Status known =
        status.matches("[0-9]{3}")
            ? Response.Status.fromStatusCode(Integer.parseInt(status))
            : null;
    return known == null ? status : known.getReasonPhrase();
  }

  private static Schema problem() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .description(
            "Problem details (RFC 9457): why a request was rejected. Some types have"
                + " further members.")
        .addProperty(
            "type",
            text()
                .description(
                    "The type of the problem, which never changes, such as"
                        + " urn:amends:problem:not-found."))
        .addProperty("title", text())
        .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
        .addProperty("detail", text())
        .addProperty("field", text().description("The invalid field, if there is one."));
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }
}
