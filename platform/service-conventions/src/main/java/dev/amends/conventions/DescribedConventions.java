package dev.amends.conventions;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
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
 * Writes into OpenAPI what every command and every path does alike, so that no resource repeats it
 * and none forgets it: the key of a repeatable command, and the problem that refuses.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescribedConventions implements OASFilter {
  private static final String PATH = "jakarta.ws.rs.Path";
  private static final String PROBLEM = "Problem";
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private final IndexView classes;

  public DescribedConventions(IndexView classes) {
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
      path.getOperations().values().forEach(DescribedConventions::mayBeRefused);
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
          && !takesKey(operation.getValue())) {
        operation.getValue().addParameter(idempotencyKey());
      }
    }
  }

  /** The build runs a filter over what it has filtered before. */
  private static boolean takesKey(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(parameter -> IDEMPOTENCY_KEY.equals(parameter.getName()));
  }

  private static String path(MethodInfo command) {
    ClassInfo resource = command.declaringClass();
    return Stream.of(resource.declaredAnnotation(PATH), command.annotation(PATH))
        .map(DescribedConventions::segment)
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
            "1 to 200 characters; the same command with the same key gets the first answer again")
        .schema(text());
  }

  private static void mayBeRefused(Operation operation) {
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    APIResponse refused =
        OASFactory.createAPIResponse()
            .description("refused, with the reason")
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        Problem.MEDIA_TYPE.toString().toLowerCase(Locale.ROOT),
                        OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().ref(PROBLEM))));
    operation.getResponses().setDefaultValue(refused);
  }

  private static Schema problem() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .description("RFC 9457: why a request is refused; further members by type")
        .addProperty("type", text().description("stable, such as urn:amends:problem:not-found"))
        .addProperty("title", text())
        .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
        .addProperty("detail", text())
        .addProperty("field", text().description("the field that is wrong, where one is"));
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }
}
