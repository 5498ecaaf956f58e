package dev.amends.contact.permission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The permits. */
@ApplicationScoped
class Permits implements PanacheRepositoryBase<Permit, UUID> {}
