package dev.amends.assessment.questionnaire;

import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.conventions.privacy.OperationalText;
import dev.amends.rules.questionnaire.Questionnaire;
import dev.amends.rules.questionnaire.Questionnaires;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads questionnaires in the language of the call. */
@Path("/questionnaires")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "questionnaires")
class QuestionnaireResource {
  private final Questionnaires questionnaires;

  QuestionnaireResource(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  /** A questionnaire in one language. */
  record QuestionnaireView(
      @OperationalText String name, int version, String lang, List<QuestionView> questions) {}

  /**
   * A question in one language.
   *
   * @param id the id to which an answer refers
   */
  record QuestionView(@OperationalText String id, @OperationalText String text) {}

  /** Reads a version of a questionnaire in one language. */
  @GET
  @Path("{name}")
  @Operation(
      operationId = "getQuestionnaire",
      summary = "Show a questionnaire of open questions",
      description =
          "Returns the newest version unless another is asked for; a version stays readable, because"
              + " answers refer to it.")
  public QuestionnaireView get(
      @PathParam("name") @Parameter(example = "first-call") String name,
      @QueryParam("lang")
          @DefaultValue("en")
          @Parameter(description = "The language as a BCP 47 tag: en or zh-CN.", example = "zh-CN")
          String lang,
      @QueryParam("version") @Parameter(description = "The newest if absent.", example = "3")
          @Nullable Integer version) {
    Questionnaire found = find(name, version);
    String language =
        found
            .language(lang)
            .orElseThrow(
                () ->
                    Problems.invalid(
                        "lang", "must be one of " + found.languages() + " (was " + lang + ")"));
    return new QuestionnaireView(
        found.name(),
        found.version(),
        language,
        found.questions().stream()
            .map(
                question ->
                    new QuestionView(
                        question.id(), Objects.requireNonNull(question.texts().get(language))))
            .toList());
  }

  private Questionnaire find(String name, @Nullable Integer version) {
    Questionnaire newest =
        questionnaires.find(name).orElseThrow(() -> Problems.notFound("questionnaire", name));
    return version == null
        ? newest
        : questionnaires
            .find(name, version)
            .orElseThrow(
                () ->
                    Problems.invalid(
                        "version",
                        "must be one of %s (was %d)"
                            .formatted(questionnaires.versions(name), version)));
  }
}
