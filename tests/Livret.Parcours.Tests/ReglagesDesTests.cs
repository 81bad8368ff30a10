using Xunit;

[assembly: CollectionBehavior(MaxParallelThreads = 2)]
