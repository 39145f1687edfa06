package org.infusionoutcomes.comparison;

import java.util.List;

/** The names of the data dictionary, in the order in which {@code estimates.csv} has them. */
final class DataDictionary {

    private static final String ANALYSES = """
            flow response_all response_observed partial_observed remission_all remission_observed worse_observed
            reliable_observed common_rule_all after_infusion first_response durability interval_censored
            thinned_grid sensitivity sensitivity_reach competing change improvement quarter visit_gap hours
            least_rise further_infusion further_infusion_delay further_infusion_gap further_infusion_score
            delivery first_against_last safety safety_pending quarter_pending quarter_against_before
            quarter_remission consensus_response both_scales subgroup response_by_trials trials_and_erp balance
            adjusted_response adjusted_durability mmrm visit_improvement completeness
            """;

    private static final String STATISTICS = """
            patients started_later no_start_quarter set_aside no_infusion pending no_baseline below_least
            analysed with_endpoint treated_before_window other_scale_only responders events n further_events of
            infusions infusions_with same_day event_rows rows_recorded with_row outside_series scheduled symptom unknown_reason
            person_days window_days estimate lower upper all_missing_well fisher_p mean_improvement median
            median_lower median_upper at_risk least_at_risk follow_up_median tau rmst rmst_se per_100_months
            per_100_months_lower per_100_months_upper per_100_infusions per_100_infusions_lower
            per_100_infusions_upper logrank_chisq logrank_p hazard_ratio hazard_ratio_lower hazard_ratio_upper
            rmst_difference rmst_difference_lower rmst_difference_upper rmst_ratio rmst_ratio_lower
            rmst_ratio_upper lines lines_enough below_zero clearly_below_zero clearly_above_zero lowest highest
            left_end right_end sun_z sun_p finkelstein_z finkelstein_p relapse relapse_lower relapse_upper
            further_infusion further_infusion_lower further_infusion_upper cause_hazard_ratio
            cause_hazard_ratio_lower cause_hazard_ratio_upper further_hazard_ratio further_hazard_ratio_lower
            further_hazard_ratio_upper gray_chisq gray_p mean_baseline sd_baseline mean_change mean_change_lower
            mean_change_upper sd_change smc mean mean_lower mean_upper sd hedges_g hedges_g_lower hedges_g_upper
            welch_t welch_df welch_p mann_whitney_p centre limit_lower limit_upper median_days
            median_from_last_infusion median_hours median_points before_events before_n before_estimate
            before_lower before_upper difference difference_lower difference_upper by_score_events by_score_n
            by_score_estimate by_score_lower by_score_upper not_ill decile_lower quartile_lower quartile_upper
            decile_upper responded_both responded_own_only responded_other_only responded_first_only
            responded_last_only responded_neither effective_n mean_before mean_after smd_before smd_after
            smd_responders unadjusted wald_p ls_mean ls_mean_lower ls_mean_upper ls_difference
            ls_difference_lower ls_difference_upper ls_difference_df ls_difference_p trend_z trend_p mcnemar_p
            paired_t paired_df paired_t_p signed_rank_p interaction_chisq interaction_df interaction_p
            interaction_p_holm
            """;

    private DataDictionary() {}

    /** What the rows are about, the analysis of each row. */
    static List<String> analyses() {
        return words(ANALYSES);
    }

    /** What one number is, the statistic of each row. */
    static List<String> statistics() {
        return words(STATISTICS);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }
}
