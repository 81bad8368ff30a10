# The application, with Node.js at build time only (fonts).
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS construction
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish src/Livret.Web -c Release -o /application

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
WORKDIR /application
COPY --from=construction /application .
USER app
EXPOSE 8080
ENTRYPOINT ["dotnet", "Livret.Web.dll"]
