package dev.amends.contact.preference;

import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.conventions.Caller;
import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.Channel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a borrower wants to be contacted: recorded by whoever talks to him. */
@Path("/preferences/{caseId}")
@Tag(name = "Preferences")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class PreferenceResource {
  private final Preferences preferences;
  private final CaseFiles files;
  private final ContactPoints points;
  private final Event<PreferenceChanged> stated;
  private final Caller caller;
  private final InstantSource clock;

  PreferenceResource(
      Preferences preferences,
      CaseFiles files,
      ContactPoints points,
      Event<PreferenceChanged> stated,
      Caller caller,
      InstantSource clock) {
    this.preferences = preferences;
    this.files = files;
    this.points = points;
    this.stated = stated;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What the borrower said; what is absent is all the same to him.
   *
   * @param contactPointId a contact point of the account that serves the channel
   * @param language BCP 47 tag
   * @param times the times of the week at which he likes to be called
   */
  @Schema(
      examples =
          """
          {"channel": "CALL", "language": "zh-CN",
           "times": [{"weekDays": ["MONDAY", "FRIDAY"], "from": "17:00", "until": "19:00"}]}""")
  record PreferenceRequest(
      @Schema(examples = "CALL") @Nullable Channel channel,
      @Nullable UUID contactPointId,
      @Size(max = 35) @Schema(examples = "zh-CN") @Nullable String language,
      @Size(max = 21) @Nullable List<@NotNull PreferredTime> times) {

    List<PreferredTime> timesOrNone() {
      return times == null ? List.of() : times;
    }
  }

  /**
   * The preference as it is shown.
   *
   * @param statedBy who recorded it
   */
  record PreferenceView(
      UUID caseId,
      @Nullable Channel channel,
      @Nullable UUID contactPointId,
      @Nullable String language,
      List<PreferredTime> times,
      Instant statedAt,
      String statedBy,
      int version) {

    static PreferenceView of(Preference preference) {
      return new PreferenceView(
          preference.caseId(),
          preference.channel().orElse(null),
          preference.contactPointId().orElse(null),
          preference.language().orElse(null),
          preference.times(),
          preference.statedAt(),
          preference.statedBy(),
          preference.version());
    }
  }

  /** Shows what the borrower said. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "getPreferences", summary = "Show how a borrower wants to be contacted")
  public Response show(@PathParam("caseId") UUID caseId) {
    Preference preference = preferences.findById(caseId);
    if (preference == null) {
      throw Problems.notFound("preference of case", caseId);
    }
    return shown(preference);
  }

  /** Replaces what the borrower said before; calls already written in move to his times. */
  @PUT
  @Transactional
  @Idempotent
  @Operation(operationId = "recordPreferences", summary = "Record how a borrower wants to be contacted")
  @APIResponse(responseCode = "200", description = "recorded; scheduled calls are moved")
  public Response state(
      @PathParam("caseId") UUID caseId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PreferenceRequest request) {
    demandTimes(request.timesOrNone());
    demandLanguage(request.language());
    CaseFile file = files.lock(caseId);
    demandContactPoint(file, request);
    Preference preference = preferences.findById(caseId);
    if (preference == null) {
      preference = new Preference(caseId);
    } else {
      EntityTags.requireMatch(ifMatch, preference.version());
    }
    preference.state(
        request.channel(),
        request.contactPointId(),
        request.language(),
        request.timesOrNone(),
        caller.name(),
        clock.instant());
    preferences.persistAndFlush(preference);
    stated.fire(new PreferenceChanged(file, caller.origin("recorded the preferred times")));
    return shown(preference);
  }

  /** A body may leave anything out. */
  private static void demandTimes(List<PreferredTime> times) {
    for (int n = 0; n < times.size(); n++) {
      PreferredTime time = times.get(n);
      if (time.from() == null) {
        throw Problems.invalid("times." + n + ".from", "is required");
      }
      if (time.until() == null || !time.until().isAfter(time.from())) {
        throw Problems.invalid(
            "times." + n + ".until", "must be after from, the same day, was " + time.until());
      }
    }
  }

  private static void demandLanguage(@Nullable String language) {
    if (language == null) {
      return;
    }
    try {
      if (new Locale.Builder().setLanguageTag(language).build().getLanguage().isEmpty()) {
        throw Problems.invalid("language", "must be a language tag such as zh-CN, was " + language);
      }
    } catch (IllformedLocaleException e) {
      throw Problems.invalid("language", "must be a language tag such as zh-CN, was " + language);
    }
  }

  private void demandContactPoint(CaseFile file, PreferenceRequest request) {
    UUID wanted = request.contactPointId();
    if (wanted == null) {
      return;
    }
    ContactPoint point =
        points.of(file.account()).stream()
            .filter(one -> one.id().equals(wanted))
            .findFirst()
            .orElseThrow(
                () ->
                    Problems.refused(
                        "contact-point-of-another-account",
                        "contactPointId",
                        "must be a contact point of the case's account"));
    if (!point.isUsable()) {
      throw Problems.refused(
          "contact-point-unusable", "contactPointId", "must not be used any more");
    }
    if (request.channel() != null && !point.serves(request.channel())) {
      throw Problems.refused(
          "contact-point-does-not-serve",
          "contactPointId",
          "must serve the channel, was a " + point.kind() + " for " + request.channel());
    }
  }

  private static Response shown(Preference preference) {
    return Response.ok(PreferenceView.of(preference))
        .tag(EntityTags.of(preference.version()))
        .build();
  }
}
