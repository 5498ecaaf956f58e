package dev.amends.conventions;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Puts {@link LiveExamples} into the document when it is asked for. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class ExamplesWithPresentValues implements OASFilter {
  private final Map<String, String> values =
      Arc.container().instance(PresentExamples.class).get().values();

  @Override
  public Schema filterSchema(Schema schema) {
    if (!values.isEmpty() && schema.getExamples() != null) {
      schema.setExamples(schema.getExamples().stream().map(this::present).toList());
    }
    return schema;
  }

  @Override
  public Parameter filterParameter(Parameter parameter) {
    if (!values.isEmpty() && parameter.getExample() != null) {
      parameter.setExample(present(parameter.getExample()));
    }
    return parameter;
  }

  /** A path that names a case has no example of its own. */
  @Override
  public void filterOpenAPI(OpenAPI api) {
    String caseId = values.get(LiveExamples.CASE_ID);
    if (caseId == null || api.getPaths() == null) {
      return;
    }
    for (Map.Entry<String, PathItem> path : api.getPaths().getPathItems().entrySet()) {
      boolean ofCases = path.getKey().startsWith("/cases/{id}");
      name(caseId, ofCases, path.getValue().getParameters());
      for (Operation operation : path.getValue().getOperations().values()) {
        name(caseId, ofCases, operation.getParameters());
      }
    }
  }

  private static void name(String caseId, boolean ofCases, @Nullable List<Parameter> parameters) {
    if (parameters == null) {
      return;
    }
    for (Parameter parameter : parameters) {
      boolean ofCase =
          "caseId".equals(parameter.getName()) || (ofCases && "id".equals(parameter.getName()));
      if (ofCase && parameter.getIn() == Parameter.In.PATH) {
        parameter.setExample(caseId);
      }
    }
  }

  private Object present(Object example) {
    return switch (example) {
      case String text -> values.getOrDefault(text, text);
      case Map<?, ?> members ->
          members.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      member -> String.valueOf(member.getKey()),
                      member -> present(member.getValue()),
                      (one, other) -> one,
                      LinkedHashMap::new));
      case List<?> items -> items.stream().map(item -> present(item)).toList();
      default -> example;
    };
  }
}
