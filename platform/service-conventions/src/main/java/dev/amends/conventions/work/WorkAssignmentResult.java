package dev.amends.conventions.work;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was assigned, or would be.
 *
 * @param preview whether nothing was changed
 * @param count the items assigned
 * @param byKind the items assigned, by kind
 * @param skipped the items that could not be assigned
 * @param more whether more items match than one request can assign; send the request again
 */
public record WorkAssignmentResult(
    boolean preview,
    @Schema(examples = "12") long count,
    Map<WorkKind, Long> byKind,
    List<SkippedWork> skipped,
    boolean more) {

  /**
   * An item that could not be assigned.
   *
   * @param type the type of the problem with which its own operation would reject the assignment
   * @param why the rule, in words
   */
  public record SkippedWork(
      @Schema(examples = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11") UUID id,
      WorkKind kind,
      @Schema(examples = "urn:amends:problem:same-person") String type,
      String why) {}
}
