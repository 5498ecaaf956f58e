package dev.amends.plan.agreement;

import dev.amends.conventions.EntityTags;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers a request with a plan and its entity tag. */
public final class PlanAnswers {
  private PlanAnswers() {}

  /** 201 with the plan, after something was proposed. */
  public static Response created(Plan plan) {
    return Response.created(URI.create("/plans/" + plan.id()))
        .tag(EntityTags.of(plan.revision()))
        .entity(PlanView.of(plan))
        .build();
  }

  /** 200 with the plan. */
  public static Response shown(Plan plan) {
    return Response.ok(PlanView.of(plan)).tag(EntityTags.of(plan.revision())).build();
  }
}
