package regard.duties;

/** In which role somebody signs an assessment; nobody signs in two. */
public enum SignOffRole {
    ASSESSOR,
    SERVICE_LEAD,
    ENGAGEMENT_LEAD,
    LAY_MEMBER
}
