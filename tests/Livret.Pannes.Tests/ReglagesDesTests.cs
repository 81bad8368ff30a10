// Each test has processes of its own, and two cores to share.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
