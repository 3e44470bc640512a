package regard.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import regard.activities.ActivityRules;
import regard.governance.GovernanceRules;
import regard.partners.PartnerRules;
import regard.plans.PlanRules;
import regard.reports.ReportRules;
import regard.responses.ResponseRules;
import regard.returns.ReturnRules;

/**
 * The rules of rooms that do not bring them themselves, so that a running service has all 65. Which of them are asked of activities
 * says rules/activities/rules-in-use.yml.
 */
@Configuration(proxyBeanMethods = false)
class RulebooksOfRooms {

    @Bean
    PlanRules planRules() {
        return new PlanRules();
    }

    @Bean
    ResponseRules responseRules() {
        return new ResponseRules();
    }

    @Bean
    ActivityRules activityRules() {
        return new ActivityRules();
    }

    @Bean
    PartnerRules partnerRules() {
        return new PartnerRules();
    }

    @Bean
    GovernanceRules governanceRules() {
        return new GovernanceRules();
    }

    @Bean
    ReturnRules returnRules() {
        return new ReturnRules();
    }

    @Bean
    ReportRules reportRules() {
        return new ReportRules();
    }
}
